import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import JSONstat from "jsonstat-toolkit";
import { expect, test } from "vitest";
import type { ExportedTable } from "./exported-table.ts";
import { jsonStatOf } from "./json-stat.ts";
import { aRelease, aRow, aTable, masked } from "./table.fixture.ts";

const written = async (table: ExportedTable) => JSON.parse(await text(Readable.from(jsonStatOf(table))));
const readByPeer = async (table: ExportedTable) => JSONstat(await written(table));

const rows = [
  aRow(),
  aRow({ breakdown: "school-type:bao", value: 9, numerator: 45, denominator: 500 }),
  masked({ breakdown: "school-type:sbo", status: "TOO_FEW" }),
  masked({ place: "IR-TWENTE", name: "Twente", level: "inspirationRegion" }),
  aRow({ place: "IR-TWENTE", name: "Twente", level: "inspirationRegion", period: "2024-2025", status: "PROVISIONAL" }),
];

test("another reader of JSON-stat finds each number at its place, period and breakdown", async () => {
  const dataset = await readByPeer(aTable(rows));
  expect([dataset.class, dataset.length]).toEqual(["dataset", 4]);
  for (const row of rows)
    for (const measure of ["value", "lower", "upper", "numerator", "denominator"] as const) {
      const cell = { place: row.place, period: row.period, breakdown: row.breakdown || "totaal", measure };
      expect(dataset.Data(cell).value, JSON.stringify(cell)).toBe(row[measure]);
    }
});

test("a figure that is not there is null with a reason; a final one needs none", async () => {
  const dataset = await readByPeer(aTable(rows));
  const at = (place: string, period: string, breakdown: string) =>
    dataset.Data({ place, period, breakdown, measure: "value" }).status;
  expect(at("0153", "2025-2026", "totaal")).toBeNull();
  expect(at("0153", "2025-2026", "school-type:sbo")).toBe("TOO_FEW");
  expect(at("IR-TWENTE", "2025-2026", "totaal")).toBe("SUPPRESSED");
  expect(at("IR-TWENTE", "2024-2025", "totaal")).toBe("PROVISIONAL");
  expect(dataset.extension.status.label.SUPPRESSED).toMatch(/^Afgeschermd/);
});

test("the dimensions say which is the place and which the time, and name their members", async () => {
  const dataset = await readByPeer(aTable(rows));
  expect(dataset.role).toMatchObject({ geo: ["place"], time: ["period"], metric: ["measure"] });
  expect(dataset.Dimension("place").Category("IR-TWENTE").label).toBe("Twente");
  expect(dataset.Dimension("breakdown").Category("school-type:sbo").label).toBe("speciaal basisonderwijs");
  expect(dataset.Dimension("measure").Category("value").unit).toEqual({ label: "%", decimals: 1 });
});

test("source, date, release and demo travel with the figures", async () => {
  const file = await written(aTable(rows));
  expect(file).toMatchObject({ version: "2.0", class: "dataset", updated: "2026-08-03T09:00:00Z" });
  expect(file.source).toContain("uitgave 7, peildatum 31 juli 2026");
  expect(file.note).toContain("Let op: Voorbeelddata: geen echte cijfers");
  expect(file.extension).toMatchObject({ release: 7, referenceDate: "2026-07-31", demo: true });
  const real = await written(aTable(rows, aRelease({ demo: false })));
  expect(JSON.stringify(real)).not.toContain("Voorbeelddata");
});

test("a measure that an indicator does not have is no part of the cube", async () => {
  const { dimension } = await written(aTable([aRow({ lower: null, upper: null, denominator: null })]));
  expect(dimension.measure.category.index).toEqual(["value", "numerator"]);
});

test("whatever areas are called, the file is read back with their names", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 4 }), async (names) => {
      const places = names.map((name, index) => aRow({ place: String(index), name: name.toWellFormed() }));
      const { dimension } = await written(aTable(places));
      expect(Object.values(dimension.place.category.label)).toEqual(places.map(({ name }) => name));
    }),
    { numRuns: 50 },
  );
});

test("a table of any shape keeps each number in its own cell", async () => {
  const code = fc.constantFrom("a", "b", "c");
  const cell = fc.record({ place: code, period: code, breakdown: fc.constantFrom("", "school-type:bao") });
  const table = fc.uniqueArray(cell, { minLength: 1, selector: (one) => JSON.stringify(one) });
  await fc.assert(
    fc.asyncProperty(table, async (cells) => {
      const all = cells.map((one, index) => aRow({ ...one, value: index + 0.5 }));
      const dataset = await readByPeer(aTable(all));
      for (const { place, period, breakdown, value } of all)
        expect(dataset.Data({ place, period, breakdown: breakdown || "totaal", measure: "value" }).value).toBe(value);
    }),
    { numRuns: 50 },
  );
});
