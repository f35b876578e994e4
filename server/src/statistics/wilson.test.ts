import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyConfidence, anyCountOfTotal } from "./any-figure.fixture.ts";
import { deviation } from "./deviation.fixture.ts";
import { pheWilsonIntervals } from "./phe-intervals.fixture.ts";
import { rProportionIntervals } from "./r-intervals.fixture.ts";
import { wilson } from "./wilson.ts";

const limits = (count: number, total: number, confidence: number) => wilson(count, total, confidence)!;

describe("the Wilson interval of a proportion", () => {
  test.each(rProportionIntervals)("at %d agrees with R for %d of %d", (confidence, count, total, lower, upper) => {
    const interval = limits(count, total, confidence);
    expect(deviation(interval.lower, lower)).toBeLessThan(1e-12);
    expect(deviation(interval.upper, upper)).toBeLessThan(1e-12);
  });

  test.each(pheWilsonIntervals)(
    "at %d agrees with PHEindicatormethods for %d of %d",
    (confidence, count, total, lower, upper) => {
      const interval = limits(count, total, confidence);
      expect(deviation(interval.lower, lower)).toBeLessThan(1e-12);
      expect(deviation(interval.upper, upper)).toBeLessThan(1e-12);
    },
  );

  test("for nobody out of 30 starts at exactly 0 and leaves room above it", () => {
    const interval = limits(0, 30, 0.95);
    expect(interval.lower).toBe(0);
    expect(interval.upper).toBeGreaterThan(0.1);
  });

  test("for all 30 out of 30 ends at exactly 1 and leaves room below it", () => {
    const interval = limits(30, 30, 0.95);
    expect(interval.upper).toBe(1);
    expect(interval.lower).toBeLessThan(0.9);
  });

  test("does not exist when there is nobody", () => {
    expect(wilson(0, 0, 0.95)).toBeUndefined();
  });

  test.each([
    [5, 4],
    [-1, 4],
    [Number.NaN, 4],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
    [1, 0],
  ])("is refused for %d of %d", (count, total) => {
    expect(() => wilson(count, total, 0.95)).toThrow(RangeError);
  });

  test("is refused for a confidence in percents, also when there is nobody", () => {
    expect(() => wilson(1, 4, 95)).toThrow(RangeError);
    expect(() => wilson(0, 0, 95)).toThrow(RangeError);
  });

  test("always contains the observed proportion and stays between 0 and 1", () => {
    fc.assert(
      fc.property(anyCountOfTotal, anyConfidence, ({ count, total }, confidence) => {
        const { lower, upper } = limits(count, total, confidence);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(count / total);
        expect(upper).toBeGreaterThanOrEqual(count / total);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThan(upper);
      }),
    );
  });

  test("grows with the confidence asked", () => {
    fc.assert(
      fc.property(anyCountOfTotal, anyConfidence, anyConfidence, ({ count, total }, one, other) => {
        const narrow = limits(count, total, Math.min(one, other));
        const wide = limits(count, total, Math.max(one, other));
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });

  test("of those with and of those without mirror each other", () => {
    fc.assert(
      fc.property(anyCountOfTotal, anyConfidence, ({ count, total }, confidence) => {
        const having = limits(count, total, confidence);
        const lacking = limits(total - count, total, confidence);
        expect(having.lower).toBeCloseTo(1 - lacking.upper, 14);
        expect(having.upper).toBeCloseTo(1 - lacking.lower, 14);
      }),
    );
  });
});
