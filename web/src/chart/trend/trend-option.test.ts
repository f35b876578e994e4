import fc from "fast-check";
import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { numberWords } from "../../value/number-words.ts";
import { COLOURS } from "../colours.ts";
import { roundUp, shortYear, type TrendPanel, trendColumns, trendHeight, trendOption } from "./trend-option.ts";

const years = ["2023-2024", "2024-2025", "2025-2026"];
const value = (of: number) => anObservation({ value: of, lower: of - 1, upper: of + 1 });
const panel = (change: Partial<TrendPanel> = {}): TrendPanel => ({
  title: "Twente",
  own: false,
  unit: "percent",
  course: [value(8), value(9), value(10)],
  others: [],
  ...change,
});
const plan = (panels: TrendPanel[], sharedScale = true) => ({
  panels,
  years,
  sharedScale,
  numbers: numberWords("nl"),
  statusWords: () => "afgeschermd",
});
interface Series {
  readonly type: string;
  readonly name?: string;
  readonly data: readonly unknown[];
  readonly lineStyle?: { readonly color: string };
}
const seriesOf = (panels: TrendPanel[]) => trendOption(plan(panels), 900).series as readonly Series[];

test("panels of one indicator share one scale that starts at zero", () => {
  const option = trendOption(plan([panel(), panel({ title: "Almere", course: [value(30), null, null] })]), 900);
  expect(option.yAxis).toMatchObject([
    { min: 0, max: 40 },
    { min: 0, max: 40 },
  ]);
});

test("panels of different indicators have a scale each", () => {
  const option = trendOption(plan([panel(), panel({ course: [value(30)] })], false), 900);
  expect((option.yAxis as { max: number }[]).map((axis) => axis.max)).toEqual([15, 40]);
});

test("a year without a number is a gap: the line does not bridge it", () => {
  const [, , , own] = seriesOf([panel({ course: [value(8), withoutValue("SUPPRESSED"), value(10)] })]);
  expect(own!.data).toEqual([
    [0, 8],
    [1, null],
    [2, 10],
  ]);
});

test("a year without a number has a hatched foot instead of a point", () => {
  const [, , feet] = seriesOf([panel({ course: [value(8), withoutValue("SUPPRESSED"), null] })]);
  expect(feet!.data).toEqual([[1], [2]]);
});

test("an axis of whole pupils is never marked at half a pupil", () => {
  const pupils = panel({ unit: "persons", course: [anObservation({ value: 24, lower: null, upper: null })] });
  expect(trendOption(plan([pupils]), 900).yAxis).toMatchObject([{ max: 25, interval: 25 }]);
  expect(trendOption(plan([panel()]), 900).yAxis).toMatchObject([{ max: 15, interval: 7.5 }]);
});

test("each year with an interval shows it", () => {
  const [, intervals] = seriesOf([panel({ course: [value(8), null, anObservation({ lower: null, upper: null })] })]);
  expect(intervals!.data).toEqual([[0, 7, 9]]);
});

test("the courses of others are not joined to each other", () => {
  const [others] = seriesOf([
    panel({
      others: [
        [value(1), value(2), value(3)],
        [value(4), value(5), value(6)],
      ],
    }),
  ]);
  expect(others!.data[3]).toEqual([null, null]);
});

test("only the own panel has the accent colour", () => {
  const colours = seriesOf([panel({ own: true }), panel()]).filter((one) => one.name !== undefined);
  expect(colours.map((one) => one.lineStyle!.color)).toEqual([COLOURS.own, COLOURS.other]);
});

test("on a narrow screen the panels stand below each other", () => {
  expect(trendColumns(11, 1200)).toBe(7);
  expect(trendColumns(11, 330)).toBe(2);
  expect(trendHeight(11, 330)).toBe(6 * trendHeight(1, 330));
});

test("a school year is written short below an axis", () => {
  expect(shortYear("2025-2026")).toBe("’25/26");
});

test("the top of an axis is never below the highest figure and at most twice as high", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e7, noNaN: true }), (highest) => {
      expect(roundUp(highest)).toBeGreaterThanOrEqual(highest);
      expect(roundUp(highest)).toBeLessThanOrEqual(highest * 2);
    }),
  );
});
