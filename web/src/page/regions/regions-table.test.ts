import { indicatorByCode } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { dotOption } from "../../chart/dot/dot-option.ts";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { numberWords } from "../../value/number-words.ts";
import { regionRows } from "./region-rows.ts";
import { courseOf, regionsTable, trendTable } from "./regions-table.ts";

const careShare = indicatorByCode.get("care-share")!;
const pupils = indicatorByCode.get("pupils")!;
const words = {
  caption: "Leerlingen met jeugdhulp per regio",
  region: "regio",
  value: "%",
  lower: "ondergrens",
  upper: "bovengrens",
  numerator: "teller",
  denominator: "noemer",
  reference: "heel het schooljaar 2025-2026",
};
const region = (code: string, observations: ReturnType<typeof anObservation>[]) => ({
  code,
  name: code,
  certain: true,
  observations,
});
const regions = [
  region("IR-ALMERE", [withoutValue("SUPPRESSED"), anObservation({ period: "2024-2025", value: 4 })]),
  region("IR-UTRECHT", [anObservation({ value: 9 })]),
  region("IR-TWENTE", [anObservation({ value: 12 })]),
];
const rows = regionRows(regions, { indicator: "care-share", period: "2025-2026" }, "IR-TWENTE");
const firstCells = (table: ReturnType<typeof regionsTable>) =>
  table.rows.map((row) => (row.cells[0]!.kind === "text" ? row.cells[0]!.text : ""));

test("table and chart show the same regions in the same order", () => {
  const option = dotOption(rows, { language: "nl", unit: "percent", numbers: numberWords("nl") }, 900);
  expect(firstCells(regionsTable(rows, careShare, words))).toEqual((option.yAxis as { data: string[] }).data);
});

test("each row leads to its region and holds figure, bounds and counts", () => {
  const [twente] = regionsTable(rows, careShare, words).rows;
  expect(twente).toMatchObject({ own: true, unit: "percent", reference: words.reference });
  expect(twente!.cells[0]).toMatchObject({ to: "/regio/IR-TWENTE" });
  expect(twente!.cells.slice(2)).toMatchObject([{ value: 9.8 }, { value: 11 }, { value: 1040 }, { value: 10_000 }]);
});

test("a figure without interval has no columns of bounds", () => {
  expect(regionsTable(rows, pupils, words).columns.map((column) => column.key)).toEqual(["region", "value"]);
});

test("every row has as many cells as there are columns", () => {
  for (const indicator of indicatorByCode.values()) {
    const table = regionsTable(rows, indicator, words);
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
  }
});

test("the table of the trends keeps the order of the regions and has a column per school year", () => {
  const years = ["2024-2025", "2025-2026"];
  const table = trendTable(rows, regions, careShare, years, words);
  expect(firstCells(table)).toEqual(["IR-TWENTE", "IR-UTRECHT", "IR-ALMERE"]);
  expect(table.columns.map((column) => column.heading)).toEqual(["regio", ...years]);
  expect(courseOf("IR-ALMERE", regions, careShare, years).map((one) => one?.status)).toEqual([
    "PUBLISHED",
    "SUPPRESSED",
  ]);
});
