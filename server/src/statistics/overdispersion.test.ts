import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Departure, overdispersionOf } from "./overdispersion.ts";

const anyDeparture: fc.Arbitrary<Departure> = fc.record({
  difference: fc.double({ min: -1, max: 1, noNaN: true }),
  error: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
});

describe("overdispersion", () => {
  test("of z-scores -5 to 5 follows from the definition, worked out by hand", () => {
    // eleven units with standard error 2: the outer tenths (-5 and 5) are drawn in to -4 and 4
    const units = Array.from({ length: 11 }, (_, at) => ({ difference: 2 * (at - 5), error: 2 }));
    const { phi, variance } = overdispersionOf(units)!;
    expect(phi).toBeCloseTo((2 * (16 + 16 + 9 + 4 + 1)) / 11, 12);
    // equal errors: (I phi - (I - 1)) / (w (I - 1)), w = 1 / 4
    expect(variance).toBeCloseTo((92 - 10) / (0.25 * 10), 12);
  });

  test("of units that all are as expected is none", () => {
    const units = Array.from({ length: 20 }, () => ({ difference: 0, error: 1 }));
    expect(overdispersionOf(units)).toEqual({ phi: 0, variance: 0 });
  });

  test("is not asked of fewer than ten units; one of which chance leaves no spread is not counted", () => {
    const units = Array.from({ length: 9 }, (_, at) => ({ difference: at, error: 1 }));
    expect(overdispersionOf(units)).toBeUndefined();
    expect(overdispersionOf([...units, { difference: 0, error: 0 }])).toBeUndefined();
    expect(overdispersionOf([...units, { difference: 0, error: 1 }])).toBeDefined();
  });

  test("is not made by one outlier, however far out", () => {
    const units = Array.from({ length: 30 }, (_, at) => ({ difference: (at % 3) - 1, error: 1 }));
    const far = (difference: number) => overdispersionOf([...units, { difference, error: 1 }])!.phi;
    expect(far(1000)).toBe(far(2));
  });

  test("does not depend on the order of the units or on the unit of measurement", () => {
    fc.assert(
      fc.property(fc.array(anyDeparture, { minLength: 10, maxLength: 40 }), (units) => {
        const found = overdispersionOf(units)!;
        expect(overdispersionOf(units.toReversed())).toEqual(found);
        const percents = units.map(({ difference, error }) => ({ difference: 100 * difference, error: 100 * error }));
        expect(overdispersionOf(percents)!.phi).toBeCloseTo(found.phi, 6);
        expect(overdispersionOf(percents)!.variance / 10_000).toBeCloseTo(found.variance, 6);
      }),
    );
  });
});
