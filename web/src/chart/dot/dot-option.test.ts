import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { numberWords } from "../../value/number-words.ts";
import { COLOURS } from "../colours.ts";
import { type DotRow, describeRow, dotHeight, dotOption } from "./dot-option.ts";

const words = { language: "nl", unit: "percent", numbers: numberWords("nl") } as const;
const rows: DotRow[] = [
  { name: "Twente", own: true, observation: anObservation() },
  { name: "Utrecht", own: false, observation: anObservation({ value: 9, lower: null, upper: null }) },
  { name: "Almere", own: false, observation: withoutValue("SUPPRESSED") },
  { name: "De Meierij", own: false, observation: null },
];
interface Drawn {
  readonly type: string;
  readonly data: readonly unknown[];
}
const option = dotOption(rows, words, 900);
const [intervals, dots, hatched] = option.series as readonly Drawn[];

test("the dots stand in the order of the rows, each at its own value", () => {
  expect(option.yAxis).toMatchObject({ data: ["Twente", "Utrecht", "Almere", "De Meierij"], inverse: true });
  expect(dots!.data).toMatchObject([{ value: [10.4, "Twente"] }, { value: [9, "Utrecht"] }]);
});

test("an interval is drawn only where there is one", () => {
  expect(intervals!.data).toEqual([[0, 9.8, 11]]);
});

test("a place without a number gets a hatched block on its row and no dot", () => {
  expect(hatched!.data).toMatchObject([
    { name: "Almere", value: [2] },
    { name: "De Meierij", value: [3] },
  ]);
  expect(JSON.stringify(dots!.data)).not.toContain("Almere");
});

test("what cannot exist is not hatched as if something were hidden", () => {
  const none = [{ name: "Almere", own: false, observation: withoutValue("NOT_APPLICABLE") }];
  expect((dotOption(none, words, 900).series as readonly Drawn[])[2]!.data).toEqual([]);
});

test("only the own place has the accent colour", () => {
  const colours = dots!.data.map((dot) => (dot as { itemStyle: { color: string } }).itemStyle.color);
  expect(colours).toEqual([COLOURS.own, COLOURS.other]);
});

test("the axis starts at zero and carries the unit", () => {
  expect(option.xAxis).toMatchObject({ min: 0, name: "%" });
});

test("what is told of a row holds figure and interval, or the reason why there is none", () => {
  expect(rows.map((row) => describeRow(row, words))).toEqual([
    "Twente: 10,4% (9,8 – 11,0)",
    "Utrecht: 9,0%",
    "Almere: afgeschermd",
    "De Meierij: niet geleverd",
  ]);
});

test("a provisional figure is told to be provisional", () => {
  const row = { name: "Twente", own: false, observation: anObservation({ status: "PROVISIONAL" }) };
  expect(describeRow(row, words)).toBe("Twente: 10,4% (9,8 – 11,0) (voorlopig)");
});

test("each row has room for a finger", () => {
  expect(dotHeight(11) / 11).toBeGreaterThanOrEqual(24);
});
