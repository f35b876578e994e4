import { INDICATORS } from "@monitor/schema/indicators";
import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import { yearOnYear } from "../../comparison/change.ts";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { numberWords } from "../../value/number-words.ts";
import { changeWords } from "./change-words.ts";
import { yearOnYearTable } from "./year-on-year-table.ts";

const numbers = numberWords("nl");
const t = ((key: string, options?: { count?: string }) =>
  options?.count === undefined ? key : `${key} ${options.count}`) as unknown as TFunction<"figure">;
const year = "2025-2026";
const lastYear = "2024-2025";
const rowsOf = (...observations: ReturnType<typeof anObservation>[]) => yearOnYear(INDICATORS, observations, year);
const rowOf = (code: string, ...observations: ReturnType<typeof anObservation>[]) =>
  rowsOf(...observations).find((row) => row.indicator.code === code)!;
const pupils = (value: number, period = year) =>
  anObservation({ indicator: "pupils", period, value, lower: null, upper: null });

test("a number of pupils says how many more or fewer, because a count has no interval", () => {
  expect(changeWords(rowOf("pupils", pupils(2640), pupils(1625, lastYear)), t, numbers)).toBe("year_more 1.015");
  expect(changeWords(rowOf("pupils", pupils(1625), pupils(1640, lastYear)), t, numbers)).toBe("year_fewer 15");
  expect(changeWords(rowOf("pupils", pupils(75), pupils(75, lastYear)), t, numbers)).toBe("year_equal");
});

test("a rate is only said to have changed when that is beyond chance", () => {
  const before = anObservation({ period: lastYear, value: 10.3, lower: 9.7, upper: 10.9 });
  expect(changeWords(rowOf("care-share", anObservation(), before), t, numbers)).toBe("year_alike");
  const far = anObservation({ period: lastYear, value: 5, lower: 4.5, upper: 5.5 });
  expect(changeWords(rowOf("care-share", anObservation(), far), t, numbers)).toBe("year_higher");
});

test("with a masked year nothing is said about change", () => {
  const masked = withoutValue("SUPPRESSED", { indicator: "pupils", period: lastYear });
  expect(changeWords(rowOf("pupils", pupils(75), masked), t, numbers)).toBe("year_unknown");
});

test("each row leads to its definition and has a cell for each column, with or without a comparison", () => {
  const tools = { say: (text: { nl: string }) => text.nl, numbers };
  for (const against of [null, { heading: "vergeleken met regio Twente", words: () => "hoger" }]) {
    const table = yearOnYearTable(rowsOf(anObservation()), year, "c", tools, t, against);
    expect(table.rows.map((row) => row.cells[0])).toMatchObject(
      INDICATORS.map((one) => ({ text: one.label.nl, to: `/begrippen#${one.code}` })),
    );
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
  }
});

test("where there is no interval the cell says so with a dash", () => {
  const tools = { say: (text: { nl: string }) => text.nl, numbers };
  const table = yearOnYearTable(rowsOf(anObservation(), pupils(75)), year, "c", tools, t, null);
  const intervals = Object.fromEntries(table.rows.map((row) => [row.key, row.cells[3]]));
  expect(intervals["care-share"]).toMatchObject({ text: "9,8 – 11,0" });
  expect(intervals.pupils).toMatchObject({ text: "noInterval" });
});
