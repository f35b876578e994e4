import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyConfidence } from "./any-figure.fixture.ts";
import { binomialAtMost, poissonAtMost } from "./distributions.ts";
import { binomialLimits, poissonLimits } from "./funnel-limits.ts";
import { tailProbability } from "./tail-probability.ts";

const anyTotal = fc.integer({ min: 1, max: 3000 });
const anyProbability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const rounding = 1e-9;

describe("funnel limits of a proportion", () => {
  test("leave out on each side at most what the confidence leaves, and the next count would leave out more", () => {
    fc.assert(
      fc.property(anyTotal, anyProbability, anyConfidence, (total, probability, confidence) => {
        const { lower, upper } = binomialLimits(total, probability, confidence);
        const tail = tailProbability(confidence) + rounding;
        const atMost = (count: number) => binomialAtMost(count, total, probability);
        const lowestInside = Math.ceil(lower);
        const highestInside = Math.floor(upper);
        expect(atMost(lowestInside - 1)).toBeLessThanOrEqual(tail);
        expect(1 - atMost(highestInside)).toBeLessThanOrEqual(tail);
        if (lower > 0) expect(atMost(lowestInside)).toBeGreaterThanOrEqual(tail - 2 * rounding);
        if (upper < total) expect(1 - atMost(highestInside - 1)).toBeGreaterThanOrEqual(tail - 2 * rounding);
      }),
    );
  });

  test("mirror each other for those with and those without", () => {
    fc.assert(
      fc.property(anyTotal, anyProbability, anyConfidence, (total, probability, confidence) => {
        const having = binomialLimits(total, probability, confidence);
        const lacking = binomialLimits(total, 1 - probability, confidence);
        expect(having.lower).toBeCloseTo(total - lacking.upper, 4);
        expect(having.upper).toBeCloseTo(total - lacking.lower, 4);
      }),
    );
  });

  test("close in on the expected share as the school grows", () => {
    const width = (total: number) => {
      const { lower, upper } = binomialLimits(total, 0.1, 0.998);
      return (upper - lower) / total;
    };
    expect(width(100)).toBeGreaterThan(width(400));
    expect(width(400)).toBeGreaterThan(width(1600));
    // a normal curve would give 2 x 3.09 x sqrt(0.1 x 0.9 / 2,400,000)
    expect(width(2_400_000)).toBeCloseTo(0.001197, 5);
  });

  test("are nothing but the expected number where chance has no say", () => {
    expect(binomialLimits(0, 0.1, 0.998)).toEqual({ lower: 0, upper: 0 });
    expect(binomialLimits(50, 0, 0.998)).toEqual({ lower: 0, upper: 0 });
    expect(binomialLimits(50, 1, 0.998)).toEqual({ lower: 50, upper: 50 });
  });

  test.each([
    [10.5, 0.1],
    [-1, 0.1],
    [10, -0.1],
    [10, 1.1],
    [10, Number.NaN],
  ])("are refused for %d persons with a probability of %d", (total, probability) => {
    expect(() => binomialLimits(total, probability, 0.95)).toThrow(RangeError);
  });
});

describe("funnel limits of a ratio", () => {
  test("leave out on each side at most what the confidence leaves, and the next count would leave out more", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 3000, noNaN: true }), anyConfidence, (expected, confidence) => {
        const { lower, upper } = poissonLimits(expected, confidence);
        const tail = tailProbability(confidence) + rounding;
        const atMost = (count: number) => poissonAtMost(count, expected);
        expect(atMost(Math.ceil(lower) - 1)).toBeLessThanOrEqual(tail);
        expect(1 - atMost(Math.floor(upper))).toBeLessThanOrEqual(tail);
        if (lower > 0) expect(atMost(Math.ceil(lower))).toBeGreaterThanOrEqual(tail - 2 * rounding);
        expect(1 - atMost(Math.floor(upper) - 1)).toBeGreaterThanOrEqual(tail - 2 * rounding);
      }),
    );
  });

  test("of many schools with few expected are those of one with a rare property", () => {
    const ratio = poissonLimits(10, 0.998);
    const proportion = binomialLimits(1_000_000, 0.00001, 0.998);
    expect(ratio.lower).toBeCloseTo(proportion.lower, 3);
    expect(ratio.upper).toBeCloseTo(proportion.upper, 3);
  });

  test("are 0 where nothing is expected, and refused for less than nothing", () => {
    expect(poissonLimits(0, 0.998)).toEqual({ lower: 0, upper: 0 });
    expect(() => poissonLimits(-1, 0.998)).toThrow(RangeError);
  });
});
