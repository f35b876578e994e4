import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyConfidence, anyShownCount, toNearest5 } from "./any-figure.fixture.ts";
import { exactPoisson } from "./exact-poisson.ts";
import { hullOfCount } from "./hull-of-count.ts";
import { poissonInterval } from "./poisson-interval.ts";

describe("the interval of a published count", () => {
  test("contains the interval of the true count behind it", () => {
    fc.assert(
      fc.property(anyShownCount, anyConfidence, (count, confidence) => {
        const hull = hullOfCount(toNearest5(count), confidence);
        const exact = poissonInterval(count, confidence);
        expect(hull.lower).toBeLessThanOrEqual(exact.lower);
        expect(hull.upper).toBeGreaterThanOrEqual(exact.upper);
      }),
    );
  });

  test("is no wider than needed: a published 10 reaches from 8 events to 12", () => {
    const intervals = [8, 9, 10, 11, 12].map((count) => poissonInterval(count, 0.95));
    expect(hullOfCount(10, 0.95)).toEqual({
      lower: Math.min(...intervals.map(({ lower }) => lower)),
      upper: Math.max(...intervals.map(({ upper }) => upper)),
    });
  });

  test("knows that a published 5 was never 3 or 4, which are masked", () => {
    expect(hullOfCount(5, 0.95)).toEqual({ lower: exactPoisson(5, 0.95).lower, upper: exactPoisson(7, 0.95).upper });
  });

  test("of a published 0 is the interval of exactly 0", () => {
    expect(hullOfCount(0, 0.95)).toEqual(exactPoisson(0, 0.95));
  });

  test("grows with the confidence asked", () => {
    fc.assert(
      fc.property(anyShownCount, anyConfidence, anyConfidence, (count, one, other) => {
        const narrow = hullOfCount(toNearest5(count), Math.min(one, other));
        const wide = hullOfCount(toNearest5(count), Math.max(one, other));
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });

  test.each([3, 12, -5, 7.5])("is refused for %d, which cannot have been published", (count) => {
    expect(() => hullOfCount(count, 0.95)).toThrow(RangeError);
  });
});
