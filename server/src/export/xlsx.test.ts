import { readXlsx } from "hucre";
import { expect, test } from "vitest";
import { COLUMNS } from "./columns.ts";
import type { ExportedTable } from "./exported-table.ts";
import { sheetsOf } from "./sheets.ts";
import { aRelease, aRow, aTable, masked } from "./table.fixture.ts";
import { xlsxOf } from "./xlsx.ts";

const HOSTILE = `=HYPERLINK("http://evil.example","klik")</t></is></c><c r="A9"><f>1+1</f>`;

const readByPeer = async (table: ExportedTable) => (await readXlsx(await xlsxOf(table))).sheets;

test("another reader finds the figures as real numbers, in the columns of the CSV", async () => {
  const [figures] = await readByPeer(aTable([aRow(), aRow({ place: "0141", value: -2.4 })]));
  expect(figures!.rows[0]).toEqual(COLUMNS);
  expect(figures!.rows[1]!.slice(0, 10)).toEqual([
    ...["0153", "Enschede", "gemeente", "2025-2026", "totaal"],
    ...[10.5, 8.25, 13.125, 105, 1000],
  ]);
  expect(figures!.rows[2]![5]).toBe(-2.4);
});

test("a code that looks like a number keeps its zero in front", async () => {
  const [figures] = await readByPeer(aTable([aRow({ place: "0003" })]));
  expect(figures!.rows[1]![0]).toBe("0003");
});

test("a masked figure stands as a point with its reason, never as 0 or nothing", async () => {
  const [figures] = await readByPeer(aTable([masked()]));
  expect(figures!.rows[1]!.slice(5)).toEqual([
    ...[".", ".", ".", ".", ".", "%", "SUPPRESSED", "afgeschermd", "2026-07-31", 7],
  ]);
});

test("the second sheet explains the figure: definition, caveats, states, breakdowns and source", async () => {
  const [, explanation] = await readByPeer(aTable([aRow({ breakdown: "school-type:bao" })]));
  expect(explanation!.name).toBe("Toelichting");
  const lines = new Map(explanation!.rows.map(([heading, text]) => [heading, text]));
  expect(lines.get("Definitie")).toContain("ingeschreven op 1 oktober");
  expect(lines.get("Kanttekening")).toBeDefined();
  expect(lines.get("Status SUPPRESSED: afgeschermd")).toMatch(/^Afgeschermd/);
  expect(lines.get("Uitsplitsing school-type:bao")).toBe("basisonderwijs");
  expect(lines.get("Bron")).toBe("jeugdhulp van gemeenten (iJW) en inschrijvingen van scholen");
});

test("demo data says so on the tab of the figures and in the explanation; real data does not", async () => {
  const demo = await readByPeer(aTable([aRow()]));
  expect(demo[0]!.name).toBe("Voorbeeldcijfers");
  expect(demo[1]!.rows).toContainEqual(["Let op", "Voorbeelddata: geen echte cijfers"]);
  const real = await readByPeer(aTable([aRow()], aRelease({ demo: false })));
  expect([real[0]!.name, JSON.stringify(real)]).toEqual(["Cijfers", expect.not.stringContaining("Voorbeeld")]);
});

test("an area with the name of a formula stays a text, and breaks out of no cell", async () => {
  const [figures] = await readByPeer(aTable([aRow({ name: HOSTILE })]));
  expect(figures!.rows).toHaveLength(2);
  expect(figures!.rows[1]![1]).toBe(HOSTILE);
  const formulas = [...(figures!.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined);
  expect(formulas).toEqual([]);
});

test("a table with too many rows for a spreadsheet is refused with what to do instead, before all are read", async () => {
  let read = 0;
  const endless: ExportedTable = {
    ...aTable([]),
    async *rows() {
      for (;;) {
        read += 1;
        yield aRow();
      }
    },
  };
  expect(await sheetsOf(endless, 3)).toBeNull();
  expect(read).toBe(4);
  expect(await sheetsOf(aTable([aRow(), aRow(), aRow()]), 3)).not.toBeNull();
  await expect(xlsxOf(endless)).rejects.toMatchObject({ code: "too-many-rows", remedy: "Kies csv of json-stat." });
});
