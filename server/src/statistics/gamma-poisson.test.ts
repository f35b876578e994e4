import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STRONGEST_PRIOR } from "./beta-binomial.ts";
import { gammaPoissonPrior, type ObservedAndExpected } from "./gamma-poisson.ts";

const anyUnits = fc.array(
  fc.record({ count: fc.integer({ min: 0, max: 300 }), expected: fc.double({ min: 0.5, max: 300, noNaN: true }) }),
  { minLength: 3, maxLength: 40 },
);

describe("the prior of ratios", () => {
  const units: readonly ObservedAndExpected[] = [
    { count: 5, expected: 10 },
    { count: 20, expected: 10 },
    { count: 10, expected: 10 },
    { count: 12, expected: 11 },
    { count: 40, expected: 25 },
  ];

  test("lies at the very top of the likelihood: no neighbour is likelier", () => {
    const { shape, rate } = gammaPoissonPrior(units)!;
    const top = likelihood(units, shape, rate);
    for (const [byShape, byRate] of [
      [1.001, 1],
      [0.999, 1],
      [1, 1.001],
      [1, 0.999],
      [1.001, 1.001],
      [0.999, 0.999],
    ] as const) {
      expect(likelihood(units, shape * byShape, rate * byRate)).toBeLessThan(top);
    }
  });

  test("of units with equal expectations has their mean ratio, exactly as the likelihood equations say", () => {
    const { shape, rate } = gammaPoissonPrior([0, 10, 20, 30, 65].map((count) => ({ count, expected: 20 })))!;
    expect(shape / rate).toBeCloseTo(125 / 100, 10);
  });

  test("is as strong as can be when units differ no more than by chance", () => {
    const { shape, rate } = gammaPoissonPrior([10, 10, 10, 12].map((count) => ({ count, expected: 10 })))!;
    expect(rate).toBeCloseTo(STRONGEST_PRIOR, 3);
    expect(shape / rate).toBeCloseTo(1.05, 12);
  });

  test("does not exist where there is nothing to learn from", () => {
    expect(gammaPoissonPrior([])).toBeUndefined();
    expect(gammaPoissonPrior(units.slice(0, 2))).toBeUndefined();
    expect(gammaPoissonPrior(units.map(({ expected }) => ({ count: 0, expected })))).toBeUndefined();
    expect(gammaPoissonPrior(units.map(({ count }) => ({ count, expected: 0 })))).toBeUndefined();
  });

  test("is found, finite and the same in any order, for any units", () => {
    fc.assert(
      fc.property(anyUnits, (some) => {
        const prior = gammaPoissonPrior(some);
        expect(prior === undefined).toBe(some.every(({ count }) => count === 0));
        if (prior === undefined) return;
        expect(prior.shape).toBeGreaterThan(0);
        expect(prior.rate).toBeGreaterThan(0);
        expect(prior.rate).toBeLessThanOrEqual(STRONGEST_PRIOR);
        expect(gammaPoissonPrior(some.toReversed())).toEqual(prior);
      }),
    );
  });

  test("is refused for a broken count and for less than nothing expected", () => {
    expect(() => gammaPoissonPrior([{ count: 1.5, expected: 1 }])).toThrow(RangeError);
    expect(() => gammaPoissonPrior([{ count: 1, expected: -1 }])).toThrow(RangeError);
  });
});

/** Logarithm of the likelihood, term by term, without what does not depend on the prior. */
function likelihood(units: readonly ObservedAndExpected[], shape: number, rate: number): number {
  return units.reduce((sum, { count, expected }) => {
    const factors = Array.from({ length: count }, (_, k) => Math.log((shape + k) / (rate + expected)));
    return sum + factors.reduce((one, other) => one + other, 0) + shape * Math.log(rate / (rate + expected));
  }, 0);
}
