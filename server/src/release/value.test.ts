import { indicatorByCode } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import type { ProtectedFigure } from "../protection/index.ts";
import { hullOfMeanShare, hullOfProportion } from "../statistics/index.ts";
import { publishedValue } from "./value.ts";

const published = (indicator: string, numerator: number | null, denominator: number | null) => {
  const figure: ProtectedFigure = {
    place: "99AA00",
    indicator,
    period: "2025-2026",
    breakdown: "",
    status: "PUBLISHED",
    numerator,
    denominator,
  };
  return publishedValue(indicatorByCode.get(indicator)!, figure);
};

test("25 of 200 pupils with care is 12.5 percent, with the interval of the published numbers", () => {
  const hull = hullOfProportion(25, 200, 0.95)!;
  expect(published("care-share", 25, 200)).toEqual({ value: 12.5, lower: 100 * hull.lower, upper: 100 * hull.upper });
});

test("thuiszitters are counted per thousand", () => {
  expect(published("thuiszitters", 10, 2_000).value).toBe(5);
});

test("a number of pupils is its own value and has no interval", () => {
  expect(published("pupils", 205, null)).toEqual({ value: 205, lower: null, upper: null });
});

test("the interval of lesson time missed counts pupils, fewer than there can have been: 1,200 hours for each", () => {
  const hull = hullOfMeanShare(0.05, 200, 0.95)!;
  expect(published("absence-rate", 12_000, 240_000)).toEqual({
    value: 5,
    lower: 100 * hull.lower,
    upper: 100 * hull.upper,
  });
});

test("the time of a handful of pupils still gets an interval, a very wide one", () => {
  const { lower, upper } = published("absence-rate", 1_000, 5_000);
  expect(upper! - lower!).toBeGreaterThan(50);
});

test("a masked figure has no value and no interval", () => {
  expect(published("care-share", null, null)).toEqual({ value: null, lower: null, upper: null });
});
