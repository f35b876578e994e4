import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyConfidence, anyShownCount, toNearest5 } from "./any-figure.fixture.ts";
import { deviation } from "./deviation.fixture.ts";
import { pheByarIntervals } from "./phe-intervals.fixture.ts";
import { expectedCount, hullOfRatio, standardisedRatio } from "./standardisation.ts";

describe("the expected number", () => {
  test("is the sum over school types and ages of own pupils times the rate of all", () => {
    const strata = [
      { persons: 100, rate: 0.05 },
      { persons: 50, rate: 0.2 },
      { persons: 0, rate: 0.9 },
    ];
    expect(expectedCount(strata)).toBe(15);
  });

  test("of all schools together is what was observed, when the rates are theirs", () => {
    // two schools, two kinds: 30 of 300 and 40 of 100
    const [bao, sbo] = [30 / 300, 40 / 100];
    const one = expectedCount([
      { persons: 200, rate: bao },
      { persons: 10, rate: sbo },
    ]);
    const other = expectedCount([
      { persons: 100, rate: bao },
      { persons: 90, rate: sbo },
    ]);
    expect(one + other).toBeCloseTo(70, 12);
  });

  test("does not depend on the order of the kinds", () => {
    const stratum = fc.record({ persons: fc.nat(500), rate: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(stratum), (strata) => {
        expect(expectedCount(strata.toReversed())).toBe(expectedCount(strata));
      }),
    );
  });

  test("of nobody is 0; of fewer than nobody, or at a rate in per cents, it is refused", () => {
    expect(expectedCount([])).toBe(0);
    expect(() => expectedCount([{ persons: -1, rate: 0.1 }])).toThrow(RangeError);
    expect(() => expectedCount([{ persons: 10, rate: 12 }])).toThrow(RangeError);
  });
});

describe("the standardised ratio", () => {
  // an indirectly standardised ratio of PHEindicatormethods is its Byar interval over the expected number
  test.each(pheByarIntervals.filter(([, count]) => count >= 10))(
    "at %d agrees with PHEindicatormethods for %d observed",
    (confidence, count, lower, upper) => {
      const ratio = standardisedRatio(count, 40, confidence)!;
      expect(ratio.value).toBe(count / 40);
      expect(deviation(ratio.lower, lower! / 40)).toBeLessThan(1e-12);
      expect(deviation(ratio.upper, upper / 40)).toBeLessThan(1e-12);
    },
  );

  test("is not given below five expected, and not where nothing is expected", () => {
    expect(standardisedRatio(6, 4.99, 0.95)).toBeUndefined();
    expect(standardisedRatio(0, 0, 0.95)).toBeUndefined();
    expect(hullOfRatio(10, 4, 0.95)).toBeUndefined();
    expect(hullOfRatio(10, 5, 0.95)).toBeDefined();
  });

  test("of none observed starts at 0 and leaves room above it", () => {
    const { value, lower, upper } = standardisedRatio(0, 10, 0.95)!;
    expect([value, lower]).toEqual([0, 0]);
    expect(upper).toBeGreaterThan(0.3);
  });

  test("of published numbers has an interval that holds that of every true count and expected number behind them", () => {
    fc.assert(
      fc.property(
        anyShownCount,
        fc.double({ min: 5, max: 500, noNaN: true }),
        anyConfidence,
        (count, expected, confidence) => {
          const hull = hullOfRatio(toNearest5(count), Math.round(expected), confidence)!;
          const exact = standardisedRatio(count, expected, confidence)!;
          expect(hull.lower).toBeLessThanOrEqual(exact.lower);
          expect(hull.upper).toBeGreaterThanOrEqual(exact.upper);
        },
      ),
    );
  });

  test("is refused for what is no count, no published count or no expected number", () => {
    expect(() => standardisedRatio(2.5, 10, 0.95)).toThrow(RangeError);
    expect(() => hullOfRatio(12, 10, 0.95)).toThrow(RangeError);
    expect(() => hullOfRatio(10, 10.4, 0.95)).toThrow(RangeError);
    expect(() => standardisedRatio(5, -1, 0.95)).toThrow(RangeError);
    expect(() => standardisedRatio(5, Number.NaN, 0.95)).toThrow(RangeError);
  });
});
