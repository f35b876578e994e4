import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyConfidence } from "./any-figure.fixture.ts";
import { deviation } from "./deviation.fixture.ts";
import { exactPoisson } from "./exact-poisson.ts";
import { rPoissonIntervals } from "./r-intervals.fixture.ts";
import { tailProbability } from "./tail-probability.ts";

describe("the exact Poisson interval of a count", () => {
  test.each(rPoissonIntervals)(
    "at %d agrees with R for %d events",
    (confidence, count, _byarLower, _byarUpper, lower, upper) => {
      const interval = exactPoisson(count, confidence);
      expect(deviation(interval.lower, lower)).toBeLessThan(2e-11);
      expect(deviation(interval.upper, upper)).toBeLessThan(2e-11);
    },
  );

  test("leaves out on each side exactly the probability that it promises to leave out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), anyConfidence, (count, confidence) => {
        const { lower, upper } = exactPoisson(count, confidence);
        const tail = tailProbability(confidence);
        expect(1 - probabilityAtMost(count - 1, lower)).toBeCloseTo(tail, 9);
        expect(probabilityAtMost(count, upper)).toBeCloseTo(tail, 9);
      }),
    );
  });

  test("for no events starts at exactly 0 and ends where seeing none becomes improbable", () => {
    const interval = exactPoisson(0, 0.95);
    expect(interval.lower).toBe(0);
    expect(Math.exp(-interval.upper)).toBeCloseTo(0.025, 10);
  });

  test.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])("is refused for %d events", (count) => {
    expect(() => exactPoisson(count, 0.95)).toThrow(RangeError);
  });

  test("is refused for a confidence in percents", () => {
    expect(() => exactPoisson(4, 95)).toThrow(RangeError);
  });
});

/** The definition, summed term by term: an oracle that shares nothing with the chi-square route. */
function probabilityAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let events = 1; events <= count; events++) {
    term *= mean / events;
    sum += term;
  }
  return sum;
}
