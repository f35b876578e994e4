import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaBinomialPrior, STRONGEST_PRIOR } from "./beta-binomial.ts";
import { deviation } from "./deviation.fixture.ts";
import { ebbrCounts, ebbrOptimum, ebbrTotals } from "./ebbr.fixture.ts";

const ebbr = ebbrCounts.map((count, at) => ({ count, total: ebbrTotals[at]! }));

describe("the prior of proportions", () => {
  test("agrees with R's ebbr", () => {
    const { alpha, beta } = betaBinomialPrior(ebbr)!;
    // R's optimiser stops 3e-7 from the top: the slope of the likelihood is 1e-5 there, and 5e-13 here
    expect(deviation(alpha, ebbrOptimum.alpha)).toBeLessThan(5e-7);
    expect(deviation(beta, ebbrOptimum.beta)).toBeLessThan(5e-7);
  });

  test("lies at the very top of the likelihood: no neighbour is likelier", () => {
    const best = betaBinomialPrior(ebbr)!;
    const top = likelihood(best.alpha, best.beta);
    for (const [byAlpha, byBeta] of [
      [1.001, 1],
      [0.999, 1],
      [1, 1.001],
      [1, 0.999],
      [1.001, 1.001],
      [0.999, 0.999],
    ] as const) {
      expect(likelihood(best.alpha * byAlpha, best.beta * byBeta)).toBeLessThan(top);
    }
  });

  test("is as strong as can be when units differ no more than by chance", () => {
    const { alpha, beta } = betaBinomialPrior([
      { count: 10, total: 100 },
      { count: 20, total: 200 },
      { count: 11, total: 100 },
    ])!;
    expect(alpha + beta).toBeCloseTo(STRONGEST_PRIOR, 3);
    expect(alpha / beta).toBeCloseTo(41 / 359, 12);
  });

  test("is weak when some have nobody and others everybody", () => {
    const { alpha, beta } = betaBinomialPrior([
      { count: 0, total: 100 },
      { count: 100, total: 100 },
      { count: 0, total: 50 },
      { count: 60, total: 60 },
    ])!;
    expect(alpha + beta).toBeLessThan(0.5);
  });

  test("does not exist where there is nothing to learn from", () => {
    const few = [
      { count: 10, total: 100 },
      { count: 20, total: 100 },
      { count: 0, total: 0 },
    ];
    expect(betaBinomialPrior(few)).toBeUndefined();
    expect(betaBinomialPrior([])).toBeUndefined();
    expect(betaBinomialPrior(few.map(({ total }) => ({ count: 0, total: total + 1 })))).toBeUndefined();
    expect(betaBinomialPrior(few.map(({ total }) => ({ count: total + 1, total: total + 1 })))).toBeUndefined();
  });

  test("is found, finite and the same in any order, for any units", () => {
    const unit = fc
      .integer({ min: 1, max: 500 })
      .chain((total) => fc.record({ count: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 3, maxLength: 40 }), (units) => {
        const prior = betaBinomialPrior(units);
        const nothing = units.every(({ count }) => count === 0) || units.every(({ count, total }) => count === total);
        expect(prior === undefined).toBe(nothing);
        if (prior === undefined) return;
        expect(prior.alpha).toBeGreaterThan(0);
        expect(prior.alpha + prior.beta).toBeLessThanOrEqual(STRONGEST_PRIOR * 1.001);
        expect(betaBinomialPrior(units.toReversed())).toEqual(prior);
      }),
    );
  });

  test.each([
    [5, 4],
    [-1, 4],
    [1.5, 4],
  ])("is refused for %d of %d", (count, total) => {
    expect(() => betaBinomialPrior([{ count, total }])).toThrow(RangeError);
  });
});

/** Logarithm of the likelihood, term by term: an oracle that shares nothing with the sums of the search. */
function likelihood(alpha: number, beta: number): number {
  let sum = 0;
  for (const { count, total } of ebbr) {
    for (let k = 0; k < count; k++) sum += Math.log((alpha + k) / (alpha + beta + k));
    for (let k = 0; k < total - count; k++) sum += Math.log((beta + k) / (alpha + beta + count + k));
  }
  return sum;
}
