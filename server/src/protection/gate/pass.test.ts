import fc from "fast-check";
import { expect, test } from "vitest";
import { maskAndRound } from "../mask-and-round.ts";
import type { TrueFigure } from "../true-figure.ts";
import { type AtomTable, inFixedOrder } from "./atom.ts";
import type { GateMemory } from "./memory.ts";
import { passGate } from "./pass.ts";

const figure = (place: string, having: number, among: number): TrueFigure => ({
  ...{ place, indicator: "care-share", period: "2025-2026", breakdown: "", provisional: false, coverage: 1 },
  count: { family: "share", having, among },
});

/** Two schools of one municipality: 2 of 62 with care, and 5 of 85. */
const exact = [figure("0153", 7, 147), figure("99AB00", 2, 62), figure("99AD00", 5, 85)];
const shown = maskAndRound(exact);
const atom = (site: string, amount: number, most: number) => ({
  ...{ cells: ["0153", site], amount, most },
  shares: [{ owners: ["0153", site], amount, most }],
});
const table: AtomTable = {
  ...{ indicator: "care-share", period: "2025-2026", unit: "pupils" },
  atoms: [atom("99AB00", 2, 62), atom("99AD00", 5, 85)],
};

function remembering() {
  const kept = new Map<string, unknown>();
  const asked: string[] = [];
  const memory: GateMemory = {
    async find(key) {
      asked.push(key);
      return structuredClone(kept.get(key)) ?? null;
    },
    async keep(key, value) {
      kept.set(key, structuredClone(value));
    },
  };
  return { memory, kept, asked };
}

test("what the gate remembers hides the very same figures, wherever they stand in the table", async () => {
  const { memory, kept, asked } = remembering();
  const first = await passGate(exact, shown, [table], undefined, memory);
  expect(first.hidden.size).toBeGreaterThan(0);
  expect(kept.size).toBe(1);
  // one more indicator in front moves every figure of this one
  const other = { ...figure("0153", 7, 147), indicator: "pupils", count: "NOT_DELIVERED" as const };
  const again = await passGate([other, ...exact], [...maskAndRound([other]), ...shown], [table], undefined, memory);
  expect(asked[1]).toBe(asked[0]);
  expect([...again.hidden].sort()).toEqual([...first.hidden].map((at) => at + 1).sort());
});

test("another count is another question, also where it is published alike", async () => {
  const { memory, kept } = remembering();
  await passGate(exact, shown, [table], undefined, memory);
  const changed = [figure("0153", 8, 147), exact[1]!, figure("99AD00", 6, 85)];
  const atoms = [table.atoms[0]!, atom("99AD00", 6, 85)];
  await passGate(changed, maskAndRound(changed), [{ ...table, atoms }], undefined, memory);
  expect(kept.size).toBe(2);
});

test("the order in which the database hands over atoms leaves no trace", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...table.atoms], { minLength: 2 }), (atoms) => {
      expect(inFixedOrder({ ...table, atoms })).toEqual(inFixedOrder(table));
    }),
  );
});

test("and so the gate is asked the same question, and answers alike", async () => {
  const { memory, asked } = remembering();
  const turned = { ...table, atoms: table.atoms.toReversed() };
  const [one, other] = [
    await passGate(exact, shown, [table], undefined, memory),
    await passGate(exact, shown, [turned], undefined, memory),
  ];
  expect(asked[1]).toBe(asked[0]);
  expect(other.hidden).toEqual(one.hidden);
});
