import { INDICATORS } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { numberWords } from "../../value/number-words.ts";
import { rangeTable } from "./range-table.ts";

const words = {
  caption: "c",
  indicator: "i",
  unit: "u",
  lowest: "l",
  lowestValue: "lv",
  highest: "h",
  highestValue: "hv",
  difference: "d",
  allAlike: "all alike",
  differenceOf: (kind: string) => kind,
};
const tools = { say: (text: { nl: string }) => text.nl, numbers: numberWords("nl") };
const region = (code: string, observation: ReturnType<typeof anObservation>) => ({
  code,
  name: code,
  certain: true,
  observations: [observation],
});
const regions = [
  region("A", anObservation({ value: 12 })),
  region("B", withoutValue("SUPPRESSED")),
  region("C", anObservation({ value: 8 })),
];
const table = rangeTable(INDICATORS, regions, "2025-2026", words, tools);
const rowOf = (code: string) => table.rows.find((row) => row.key === code)!;

test("lowest and highest region are named with their figures, masked ones left out", () => {
  expect(rowOf("care-share").cells.slice(2, 6)).toMatchObject([
    { text: "C" },
    { observation: { value: 8 } },
    { text: "A" },
    { observation: { value: 12 } },
  ]);
});

test("an indicator of which no region has a figure says that it was not delivered", () => {
  expect(rowOf("absence-rate").cells[3]).toEqual({ kind: "figure", observation: null, unit: "percent" });
});

test("the highest region is called demonstrably different only when its interval lies above that of the lowest", () => {
  const between = (low: number, high: number) => {
    const ends = [
      region("A", anObservation({ lower: low - 1, value: low, upper: low + 1 })),
      region("B", anObservation({ lower: high - 1, value: high, upper: high + 1 })),
    ];
    const row = rangeTable(INDICATORS, ends, "2025-2026", words, tools).rows.find((one) => one.key === "care-share")!;
    return row.cells.at(-1);
  };
  expect(between(8, 12)).toMatchObject({ text: "real" });
  expect(between(8, 9)).toMatchObject({ text: "chance" });
});

test("where regions have no figures there is no difference to speak of", () => {
  expect(rowOf("absence-rate").cells.at(-1)).toMatchObject({ text: "unknown" });
});

test("where all regions have the same figure none is called the lowest", () => {
  const alike = [region("A", anObservation({ value: 0 })), region("B", anObservation({ value: 0 }))];
  const row = rangeTable(INDICATORS, alike, "2025-2026", words, tools).rows.find((one) => one.key === "care-share")!;
  expect(row.cells.filter((cell) => cell.kind === "text").map((cell) => cell.text)).not.toContain("A");
  expect(row.cells[2]).toMatchObject({ text: "all alike" });
  expect(row.cells.at(-1)).toMatchObject({ text: "none" });
});
