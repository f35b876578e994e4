import { expect, test } from "vitest";
import { closeGate } from "./gate.ts";
import { reach } from "./reach.fixture.ts";
import { exactSystem, type Line } from "./system.fixture.ts";
import type { System } from "./system.ts";

const secretsOf = ({ sums }: System): number[] => [...sums.secret.keys()].filter((sum) => sums.secret[sum] === 1);

/** How many of the masked cells an outsider works out exactly. */
async function recovered(system: System): Promise<number> {
  let count = 0;
  for (const secret of secretsOf(system)) {
    const [least, most] = await reach(system, secret);
    if (least === most) count++;
  }
  return count;
}

/** OpenSAFELY documentation, outputs/sdc.md: totals and boys by age; girls of 21-30 are total minus boys. */
const PERSONS = { m21: 7, f21: 1, m31: 5, f31: 5, m41: 8, f41: 7, m51: 13, f51: 12 };

function bySex(rounded: boolean): System {
  const cells = Object.keys(PERSONS);
  const ages = ["21", "31", "41", "51"];
  const lines: Line[] = [
    { cell: "f21", atoms: ["f21"], printed: false, secret: true },
    ...cells.filter((cell) => cell.startsWith("m")).map((cell) => ({ cell, atoms: [cell], printed: true })),
    ...ages.map((age) => ({ cell: `all ${age}`, atoms: [`m${age}`, `f${age}`], printed: true })),
  ];
  const system = exactSystem(PERSONS, lines, { insiders: false });
  if (rounded) {
    const { sums } = system;
    for (const [sum, total] of sums.total.entries()) {
      if (sums.published[sum] === 0) continue;
      const shown = Math.round(total / 5) * 5;
      [sums.least[sum], sums.most[sum]] = [Math.max(shown - 2, total < 5 ? 0 : 5), shown + 2];
    }
  }
  return system;
}

test("total minus boys gives the one girl away in exact counts (OpenSAFELY), and one further mask mends it", async () => {
  const system = bySex(false);
  expect(await recovered(system)).toBe(1);
  const { complementary } = await closeGate(system);
  expect(complementary).toHaveLength(1);
  expect(await recovered(system)).toBe(0);
});

test("rounding to 5 hides that girl without any further mask", async () => {
  const system = bySex(true);
  expect(await recovered(system)).toBe(0);
  expect((await closeGate(system)).complementary).toHaveLength(0);
});

/** Three schools by three kinds, made up: one small count in each row and column, so that every total gives one away. */
const SMALL_SCHOOLS = { aa: 2, ab: 12, ac: 9, ba: 15, bb: 3, bc: 20, ca: 11, cb: 14, cc: 1 };

function square(): System {
  const cells = Object.keys(SMALL_SCHOOLS);
  return exactSystem(
    SMALL_SCHOOLS,
    [
      ...cells.map((cell) => {
        const small = SMALL_SCHOOLS[cell as keyof typeof SMALL_SCHOOLS] < 5;
        return { cell, atoms: [cell], printed: !small, secret: small };
      }),
      ...[..."abc"].map((row) => ({ cell: row, atoms: cells.filter((cell) => cell[0] === row), printed: true })),
      ...[..."abc"].map((row) => ({ cell: `-${row}`, atoms: cells.filter((cell) => cell[1] === row), printed: true })),
    ],
    { insiders: false },
  );
}

test("of a small school cube in exact counts every mask is recovered, 3 of 3; after the gate none is", async () => {
  const system = square();
  expect(await recovered(system)).toBe(3);
  const { complementary, secrets } = await closeGate(system);
  expect(secrets).toBe(3);
  expect(complementary.length).toBeGreaterThan(0);
  expect(await recovered(system)).toBe(0);
});

test("the same cube rounded to 5 needs fewer further masks than in exact counts", async () => {
  const exact = await closeGate(square());
  const system = square();
  const { sums } = system;
  for (const [sum, total] of sums.total.entries()) {
    if (sums.published[sum] === 0) continue;
    const shown = Math.round(total / 5) * 5;
    [sums.least[sum], sums.most[sum]] = [Math.max(shown - 2, 5), shown + 2];
  }
  const rounded = await closeGate(system);
  expect(rounded.complementary.length).toBeLessThan(exact.complementary.length);
});
