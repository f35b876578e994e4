import { INDICATORS } from "@monitor/schema/indicators";
import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { numberWords } from "../../value/number-words.ts";
import { profileRows } from "./profile-rows.ts";
import { profileTable } from "./profile-table.ts";

const t = ((key: string, options?: { other: string }) => (options ? `${key} ${options.other}` : key)) as unknown;
const names = { caption: "De Berk", region: "regio Twente", alike: "basisonderwijs in de regio" };
const tools = { say: (text: { nl: string }) => text.nl, numbers: numberWords("nl") };
const region = (value: number) => ({
  code: "IR-TWENTE",
  name: "Twente",
  observations: [anObservation({ value, lower: value - 1, upper: value + 1 })],
  byType: [],
});
const tableOf = (own: ReturnType<typeof anObservation>) =>
  profileTable(
    profileRows({ schoolType: "bao", observations: [own], region: region(20) }, INDICATORS, "2025-2026"),
    "2025-2026",
    names,
    tools,
    t as TFunction<"school">,
    t as TFunction<"figure">,
  );
const careRow = (own: ReturnType<typeof anObservation>) => tableOf(own).rows.find((row) => row.key === "care-share")!;

test("the table has the rows of the drawing, each with unit, period, bounds and verdict", () => {
  const table = tableOf(anObservation());
  expect(table.rows.map((row) => row.key)).toEqual(INDICATORS.map((one) => one.code));
  for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
  expect(careRow(anObservation())).toMatchObject({ unit: "percent", reference: "heel het schooljaar 2025-2026" });
  expect(careRow(anObservation()).cells.slice(2, 6)).toMatchObject([
    { observation: { value: 10.4 } },
    { value: 9.8 },
    { value: 11 },
    { observation: { value: 20 } },
  ]);
  expect(careRow(anObservation()).cells[7]).toMatchObject({ text: "comparison_lower theRegion" });
});

test("a masked school has no bounds that would give its figure away, and no verdict", () => {
  const cells = careRow(withoutValue("SUPPRESSED", { lower: 1, upper: 9 })).cells;
  expect(cells.slice(3, 5)).toMatchObject([{ value: null }, { value: null }]);
  expect(cells[7]).toMatchObject({ text: "comparison_unknown theRegion" });
});
