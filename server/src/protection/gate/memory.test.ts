import { describe, expect, test } from "vitest";
import { protect } from "../protect.ts";
import { releaseOf } from "./any-release.fixture.ts";
import { type GateMemory, keyOfSystem, type Remembered } from "./memory.ts";
import { systemFor } from "./system.fixture.ts";

/** Two schools of one municipality, of which one has few: the other or the total must be hidden. */
const town = (one: number, other: number) =>
  releaseOf([
    { places: ["99AA00", "0153"], owners: ["99AA00", "0153"], having: one, others: 98 },
    { places: ["99AB00", "0153"], owners: ["99AB00", "0153"], having: other, others: 95 },
  ]);

function memoryOf(kept = new Map<string, Remembered>()): GateMemory & { readonly kept: Map<string, Remembered> } {
  return {
    kept,
    find: async (key) => kept.get(key) ?? null,
    // as a database would: what comes back is a copy
    keep: async (key, value) => void kept.set(key, JSON.parse(JSON.stringify(value)) as Remembered),
  };
}

const passed = ({ figures, table }: ReturnType<typeof town>, memory: GateMemory) =>
  protect(figures, [table], { memory });

describe("a system that passed", () => {
  test("is not proven again when nothing changed, and hides the same figures for the same reasons", async () => {
    const memory = memoryOf();
    const first = await passed(town(2, 5), memory);
    const second = await passed(town(2, 5), memory);
    expect([first, second].map(({ gate }) => gate[0]!.remembered)).toEqual([false, true]);
    expect(second.table.figures).toEqual(first.table.figures);
    expect(second.reasons).toEqual(first.reasons);
  });

  test("is proven again when one pupil is counted elsewhere", async () => {
    const memory = memoryOf();
    await passed(town(2, 6), memory);
    expect((await passed(town(3, 5), memory)).gate[0]!.remembered).toBe(false);
  });

  test("is the same system when other figures stand before it in the table", async () => {
    const memory = memoryOf();
    const { figures, table } = town(2, 5);
    const first = await protect(figures, [table], { memory });
    const score = { ...figures[0]!, indicator: "disadvantage", count: { family: "score", value: 29.5 } as const };
    const atoms = table.atoms.map((atom) => ({ ...atom, figures: atom.figures.map((at) => at + 1) }));
    const second = await protect([score, ...figures], [{ ...table, atoms }], { memory });
    expect(second.gate[0]!.remembered).toBe(true);
    expect(second.table.figures.slice(1)).toEqual(first.table.figures);
  });

  test("is proven anew when what is remembered cannot be of it", async () => {
    const memory = memoryOf();
    const honest = await passed(town(2, 5), memory);
    for (const [key, value] of memory.kept) memory.kept.set(key, { ...value, figures: value.figures + 1 });
    const again = await passed(town(2, 5), memory);
    expect(again.gate[0]!.remembered).toBe(false);
    expect(again.table.figures).toEqual(honest.table.figures);
  });

  test("has another key when another party delivered the same numbers", async () => {
    const one = systemFor(town(2, 5));
    const other = systemFor(town(2, 5));
    expect(await keyOfSystem(one)).toBe(await keyOfSystem(other));
    const moved = { ...other, shares: { ...other.shares, owners: [...other.shares.owners].reverse() } };
    expect(await keyOfSystem(moved)).not.toBe(await keyOfSystem(one));
    expect(await keyOfSystem(one)).toMatch(/^[0-9a-f]{64}$/);
  });
});
