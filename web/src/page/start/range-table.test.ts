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
  expect(rowOf("care-share").cells.slice(2)).toMatchObject([
    { text: "C" },
    { observation: { value: 8 } },
    { text: "A" },
    { observation: { value: 12 } },
  ]);
});

test("an indicator of which no region has a figure says that it was not delivered", () => {
  expect(rowOf("absence-rate").cells[3]).toEqual({ kind: "figure", observation: null, unit: "percent" });
});
