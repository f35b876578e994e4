import { type Indicator, indicatorByCode } from "@monitor/schema/indicators";
import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { numberWords } from "../../value/number-words.ts";
import type { SchoolRow } from "./school-rows.ts";
import { schoolsTable } from "./schools-table.ts";

const words = { caption: "c", reference: "heel het schooljaar 2025-2026", search: "?jaar=2025-2026" };
const tools = { language: "nl" as const, say: (text: { nl: string }) => text.nl, numbers: numberWords("nl") };
const key = ((name: string) => name) as unknown;
const row = (own: SchoolRow["own"], change: Partial<SchoolRow> = {}): SchoolRow => ({
  site: {
    code: "99AA00",
    name: "De Berk",
    schoolType: "bao",
    place: "Enschede",
    municipality: { code: "0153", name: "Enschede" },
    region: null,
    observations: [],
  },
  own,
  alike: anObservation({ value: 9 }),
  comparison: "higher",
  ...change,
});
const tableOf = (indicator: Indicator, ...rows: SchoolRow[]) =>
  schoolsTable(rows, indicator, words, tools, key as TFunction<"schools">, key as TFunction<"figure">);
const careShare = indicatorByCode.get("care-share")!;

test("a row says figure, interval, what it is held against and the verdict, and leads to the school in that year", () => {
  const [first] = tableOf(careShare, row(anObservation())).rows;
  expect(first!.cells).toMatchObject([
    { text: "De Berk", to: "/school/99AA00?jaar=2025-2026" },
    { observation: { value: 10.4 } },
    { text: "9,8 – 11,0" },
    { observation: { value: 9 } },
    { text: "verdict_higher" },
    { text: "basisonderwijs" },
    { text: "Enschede" },
  ]);
});

test("a masked school keeps its state and gets no interval", () => {
  const [first] = tableOf(careShare, row(withoutValue("SUPPRESSED"), { comparison: "unknown" })).rows;
  expect(first!.cells[1]).toMatchObject({ observation: { status: "SUPPRESSED" } });
  expect(first!.cells[2]).toMatchObject({ text: "–" });
});

test("a count has neither an interval nor a verdict, and each row fills each column", () => {
  for (const code of ["pupils", "thuiszitters", "care-share"]) {
    const table = tableOf(indicatorByCode.get(code)!, row(anObservation()));
    expect(table.rows[0]!.cells).toHaveLength(table.columns.length);
  }
  const keys = (code: string) => tableOf(indicatorByCode.get(code)!).columns.map((column) => column.key);
  expect(keys("pupils")).toEqual(["school", "value", "type", "municipality"]);
  expect(keys("thuiszitters")).toEqual(["school", "value", "interval", "type", "municipality"]);
});
