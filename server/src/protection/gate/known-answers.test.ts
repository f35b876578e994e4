import { describe, expect, test } from "vitest";
import { OUTSIDER } from "./attacker.ts";
import { closeGate } from "./gate.ts";
import { reach } from "./reach.fixture.ts";
import { exactSystem, type Line, leaveOpen, ownerIn, schoolOf, sumIn } from "./system.fixture.ts";
import { hide, type System } from "./system.ts";

const reachOf = (system: System, cell: string, attacker = OUTSIDER) => reach(system, sumIn(system, cell), attacker);

/** sdcTable, tests/testthat/test-simpleheuristic.R: two masks in each row and column. */
const ROWS = "wxyz";
const COLUMNS = "abcd";
const AMOUNTS = {
  ...{ wa: 30, wb: 47, wc: 64, wd: 89, xa: 90, xb: 124, xc: 5, xd: 31 },
  ...{ ya: 92, yb: 100, yc: 59, yd: 85, za: 800, zb: 991, zc: 651, zd: 685 },
};
const SUPPRESSED = ["wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd"];

function twoPerLine(): System {
  const cells = Object.keys(AMOUNTS);
  const lines: Line[] = [
    ...cells.map((cell) => ({ cell, atoms: [cell], printed: !SUPPRESSED.includes(cell), secret: cell === "wb" })),
    ...[...ROWS].map((row) => ({ cell: row, atoms: cells.filter((cell) => cell[0] === row), printed: true })),
    ...[...COLUMNS].map((column) => ({
      cell: column,
      atoms: cells.filter((cell) => cell[1] === column),
      printed: true,
    })),
  ];
  return exactSystem(AMOUNTS, lines, { insiders: false });
}

describe("a table with two masks in every row and column (sdcTable)", () => {
  test("still gives one of them away: it is 47 and nothing else", async () => {
    expect(await reachOf(twoPerLine(), "wb")).toEqual([47, 47]);
  });

  test.each([
    ["xd", 78],
    ["xb", 141],
    ["wd", 136],
    ["ya", 141],
    ["yc", 116],
    ["za", 141],
    ["zc", 116],
  ])("is mended by masking %s too: then it lies between 0 and %d", async (cell, most) => {
    const system = twoPerLine();
    leaveOpen(system, cell);
    expect(await reachOf(system, "wb")).toEqual([0, most]);
  });

  test("is mended by the gate with one further mask, one of the seven that help", async () => {
    const system = twoPerLine();
    const { complementary } = await closeGate(system);
    expect(complementary).toHaveLength(1);
    expect(system.sums.cell[complementary[0]!]!).toBeOneOf(["wd", "xb", "xd", "ya", "yc", "za", "zc"]);
  });
});

/** sdcTable, tests/testthat/test-linked-tables.r: regions in counties, and in groups that cut across them. */
const REGIONS = { A: 2, B: 2, I: 8, J: 8, K: 3, L: 3, M: 3, N: 7 };
const SECRET = ["A", "B", "K", "L", "M"];
const COUNTIES = { "county-1": ["A", "B", "I", "J"], "county-2": ["K", "L", "M", "N"] };
const GROUPS = { small: ["A", "B", "I", "J", "K", "N"], big: ["L", "M"] };

function regions(areas: Readonly<Record<string, readonly string[]>>): System {
  return exactSystem(REGIONS, [
    ...Object.keys(REGIONS).map((cell) => ({
      cell,
      atoms: [cell],
      printed: !SECRET.includes(cell),
      secret: SECRET.includes(cell),
    })),
    ...Object.entries(areas).map(([cell, atoms]) => ({ cell, atoms, printed: true })),
    { cell: "all", atoms: Object.keys(REGIONS), printed: true },
  ]);
}

describe("two tables over areas that do not nest (sdcTable)", () => {
  test("each alone gives nothing away", async () => {
    expect(await reachOf(regions(COUNTIES), "K")).toEqual([0, 9]);
    expect(await reachOf(regions(GROUPS), "K")).not.toEqual([3, 3]);
  });

  test("give K away together: the small ones, less the first county, less N, are 3", async () => {
    expect(await reachOf(regions({ ...COUNTIES, ...GROUPS }), "K")).toEqual([3, 3]);
  });

  test("give K between 0 and 10 when N is masked too", async () => {
    const system = regions({ ...COUNTIES, ...GROUPS });
    leaveOpen(system, "N");
    expect(await reachOf(system, "K")).toEqual([0, 10]);
    expect(await reachOf(system, "L")).toEqual([0, 6]);
  });

  test("give K away again to who delivered N", async () => {
    const system = regions({ ...COUNTIES, ...GROUPS });
    leaveOpen(system, "N");
    expect(await reachOf(system, "K", [ownerIn(system, schoolOf("N"))])).toEqual([3, 3]);
  });

  test("pass the gate only when no outsider, no single region and no two of them can work out a secret", async () => {
    const system = regions({ ...COUNTIES, ...GROUPS });
    await closeGate(system);
    const names = Object.keys(REGIONS);
    for (const secret of SECRET) {
      for (const one of names) {
        for (const other of names) {
          if (one === secret || other === secret) continue;
          const two = [one, other].map((name) => ownerIn(system, schoolOf(name)));
          const [least, most] = await reachOf(system, secret, two);
          expect(most - least, `${secret}, ${one}, ${other}`).toBeGreaterThanOrEqual(3);
        }
      }
    }
  }, 60_000);

  test("a true 0 stays shown as long as hiding something else helps", async () => {
    const system = exactSystem({ a: 0, b: 3 }, [
      { cell: "a", atoms: ["a"], printed: true },
      { cell: "b", atoms: ["b"], printed: false, secret: true },
      { cell: "all", atoms: ["a", "b"], printed: true },
    ]);
    const { complementary } = await closeGate(system);
    expect(complementary.map((at) => system.sums.cell[at]!)).toEqual(["all"]);
    expect(system.sums.published[sumIn(system, "a")]).toBe(1);
  });

  test("a hidden figure tells at least 1", () => {
    const system = regions(COUNTIES);
    const sum = sumIn(system, "N");
    hide(system, sum);
    expect([system.sums.published[sum], system.sums.least[sum]]).toEqual([0, 1]);
  });
});
