import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialAtMost, poissonAtMost, smallestReaching } from "./distributions.ts";
import { rExactProportions } from "./r-exact-proportions.fixture.ts";
import { rPoissonIntervals } from "./r-intervals.fixture.ts";
import { tailProbability } from "./tail-probability.ts";

describe("the binomial distribution", () => {
  // attained over all 184 limits of R with a count between 0 and the total: 2.7e-13
  test.each(rExactProportions)(
    "leaves the tail of R's exact interval at %d for %d of %d",
    (confidence, count, total, lower, upper) => {
      const tail = tailProbability(confidence);
      expect(Math.abs(1 - binomialAtMost(count - 1, total, lower) - tail)).toBeLessThan(1e-12);
      expect(Math.abs(binomialAtMost(count, total, upper) - tail)).toBeLessThan(1e-12);
    },
  );

  test("is the sum of its terms", () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (one, other, probability) => {
        const [some, total] = [Math.min(one, other), Math.max(one, other)];
        let term = (1 - probability) ** total;
        let sum = 0;
        for (let k = 0; k <= some; k++) {
          sum += term;
          term *= ((total - k) / (k + 1)) * (probability / (1 - probability));
        }
        expect(binomialAtMost(some, total, probability)).toBeCloseTo(sum, 10);
      }),
    );
  });

  test("knows its ends: nobody, everybody, a property that none or all have", () => {
    expect(binomialAtMost(-1, 10, 0.5)).toBe(0);
    expect(binomialAtMost(10, 10, 0.5)).toBe(1);
    expect(binomialAtMost(0, 10, 0)).toBe(1);
    expect(binomialAtMost(9, 10, 1)).toBe(0);
  });
});

describe("the Poisson distribution", () => {
  test.each(rPoissonIntervals)(
    "leaves the tail of R's exact interval at %d for %d events",
    (confidence, count, _l, _u, lower, upper) => {
      const tail = tailProbability(confidence);
      expect(Math.abs(poissonAtMost(count, upper) - tail)).toBeLessThan(1e-11);
      if (count > 0) expect(Math.abs(1 - poissonAtMost(count - 1, lower) - tail)).toBeLessThan(1e-11);
    },
  );

  test("knows its ends: no events, and nothing expected", () => {
    expect(poissonAtMost(-1, 3)).toBe(0);
    expect(poissonAtMost(0, 3)).toBeCloseTo(Math.exp(-3), 14);
    expect(poissonAtMost(0, 0)).toBe(1);
  });
});

test("the smallest count that reaches a probability is found from any guess", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 400, noNaN: true }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.integer({ min: -50, max: 1000 }),
      (mean, probability, guess) => {
        const atMost = (count: number) => poissonAtMost(count, mean);
        const found = smallestReaching(atMost, probability, guess);
        expect(atMost(found)).toBeGreaterThanOrEqual(probability);
        expect(atMost(found - 1)).toBeLessThan(probability);
      },
    ),
  );
});
