import { describe, expect, test } from "vitest";
import { OUTSIDER, rangeOf } from "./attacker.ts";
import { closeGate } from "./gate.ts";
import { endOf } from "./program.ts";
import { prover } from "./prove.ts";
import { exactSystem, type Line, schoolOf, sumIn } from "./system.fixture.ts";
import { hide, type System } from "./system.ts";

async function reach(system: System, cell: string, attacker = OUTSIDER) {
  const range = (atom: number) => rangeOf(system.atoms[atom]!, attacker);
  const [least, most] = [
    await endOf(system, sumIn(system, cell), "Minimize", range),
    await endOf(system, sumIn(system, cell), "Maximize", range),
  ];
  return [least?.value, most?.value];
}

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
    expect(await reach(twoPerLine(), "wb")).toEqual([47, 47]);
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
    sumIn(system, cell).least = 0;
    sumIn(system, cell).most = Number.POSITIVE_INFINITY;
    expect(await reach(system, "wb")).toEqual([0, most]);
  });

  test("is mended by the gate with one further mask, one of the seven that help", async () => {
    const system = twoPerLine();
    const { complementary } = await closeGate(system);
    expect(complementary).toHaveLength(1);
    expect(system.sums[complementary[0]!]!.cell).toBeOneOf(["wd", "xb", "xd", "ya", "yc", "za", "zc"]);
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
    expect(await reach(regions(COUNTIES), "K")).toEqual([0, 9]);
    expect(await reach(regions(GROUPS), "K")).not.toEqual([3, 3]);
  });

  test("give K away together: the small ones, less the first county, less N, are 3", async () => {
    expect(await reach(regions({ ...COUNTIES, ...GROUPS }), "K")).toEqual([3, 3]);
  });

  test("give K between 0 and 10 when N is masked too", async () => {
    const system = regions({ ...COUNTIES, ...GROUPS });
    Object.assign(sumIn(system, "N"), { least: 0, most: Number.POSITIVE_INFINITY });
    expect(await reach(system, "K")).toEqual([0, 10]);
    expect(await reach(system, "L")).toEqual([0, 6]);
  });

  test("give K away again to who delivered N", async () => {
    const system = regions({ ...COUNTIES, ...GROUPS });
    Object.assign(sumIn(system, "N"), { least: 0, most: Number.POSITIVE_INFINITY });
    expect(await reach(system, "K", [schoolOf("N")])).toEqual([3, 3]);
  });

  test("pass the gate only when no outsider, no single region and no two of them can work out a secret", async () => {
    const system = regions({ ...COUNTIES, ...GROUPS });
    await closeGate(system);
    const { prove } = prover(system);
    const names = Object.keys(REGIONS);
    for (const secret of SECRET) {
      for (const one of names) {
        for (const other of names) {
          if (one === secret || other === secret) continue;
          expect(
            (await prove(sumIn(system, secret), [schoolOf(one), schoolOf(other)])).safe,
            `${secret}, ${one}, ${other}`,
          ).toBe(true);
        }
      }
    }
  });

  test("a true 0 stays shown as long as hiding something else helps", async () => {
    const system = exactSystem({ a: 0, b: 3 }, [
      { cell: "a", atoms: ["a"], printed: true },
      { cell: "b", atoms: ["b"], printed: false, secret: true },
      { cell: "all", atoms: ["a", "b"], printed: true },
    ]);
    const { complementary } = await closeGate(system);
    expect(complementary.map((at) => system.sums[at]!.cell)).toEqual(["all"]);
    expect(sumIn(system, "a").published).toBe(true);
  });

  test("a hidden figure tells at least 1", () => {
    const system = regions(COUNTIES);
    hide(system, sumIn(system, "N"));
    expect(sumIn(system, "N")).toMatchObject({ published: false, least: 1 });
  });
});
