import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deviation } from "./deviation.fixture.ts";
import { betaQuantile, chiSquareQuantile, gammaQuantile, normalQuantile } from "./quantiles.ts";
import { rBetaQuantiles, rChiSquareQuantiles } from "./r-quantiles.fixture.ts";

// Attained over all 210 chi-square and 630 beta reference values: 1.3e-11 and 4.6e-13.
const chiSquarePrecision = 2e-11;
const betaPrecision = 1e-12;

describe("quantiles agree with R", () => {
  // Odeh & Evans (1974), and qnorm in R
  test.each([
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [0.5, 0],
    [0.025, -1.959963984540054],
  ])("normal at %d", (probability, expected) => {
    expect(deviation(normalQuantile(probability), expected)).toBeLessThan(1e-13);
  });

  test.each(rChiSquareQuantiles)("chi-square at %d with %d degrees of freedom", (probability, degrees, expected) => {
    expect(deviation(chiSquareQuantile(probability, degrees), expected)).toBeLessThan(chiSquarePrecision);
  });

  test.each(rChiSquareQuantiles)("gamma at %d with half of %d as shape", (probability, degrees, expected) => {
    expect(deviation(gammaQuantile(probability, degrees / 2, 2), expected)).toBeLessThan(chiSquarePrecision);
  });

  test.each(rBetaQuantiles)("beta at %d with shapes %d and %d", (probability, alpha, beta, expected) => {
    expect(deviation(betaQuantile(probability, alpha, beta), expected)).toBeLessThan(betaPrecision);
  });
});

describe("quantiles at the edges", () => {
  test("the largest value of an unbounded distribution is infinite, not merely large", () => {
    expect(chiSquareQuantile(1, 4)).toBe(Number.POSITIVE_INFINITY);
    expect(gammaQuantile(1, 2, 3)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  });

  test("the smallest value is 0, and minus infinity for the normal distribution", () => {
    expect(chiSquareQuantile(0, 4)).toBe(0);
    expect(gammaQuantile(0, 2, 3)).toBe(0);
    expect(betaQuantile(0, 2, 3)).toBe(0);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  });

  test("a gamma quantile is in the unit of its scale", () => {
    expect(deviation(gammaQuantile(0.9, 3.5, 60), 60 * gammaQuantile(0.9, 3.5, 1))).toBeLessThan(1e-14);
  });

  test.each([-0.01, 1.01, Number.NaN])("a probability of %d is refused", (probability) => {
    for (const quantile of [
      () => normalQuantile(probability),
      () => betaQuantile(probability, 1, 1),
      () => chiSquareQuantile(probability, 1),
      () => gammaQuantile(probability, 1, 1),
    ])
      expect(quantile).toThrow(RangeError);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("a shape of %d is refused", (shape) => {
    expect(() => betaQuantile(0.5, shape, 1)).toThrow(RangeError);
    expect(() => betaQuantile(0.5, 1, shape)).toThrow(RangeError);
    expect(() => chiSquareQuantile(0.5, shape)).toThrow(RangeError);
    expect(() => gammaQuantile(0.5, shape, 1)).toThrow(RangeError);
    expect(() => gammaQuantile(0.5, 1, shape)).toThrow(RangeError);
  });

  test("a higher probability gives a higher value", () => {
    const probability = fc.integer({ min: 1, max: 999 });
    const shape = fc.double({ min: 0.5, max: 500, noNaN: true });
    fc.assert(
      fc.property(probability, probability, shape, shape, (one, other, alpha, beta) => {
        fc.pre(one !== other);
        const [low, high] = [Math.min(one, other) / 1000, Math.max(one, other) / 1000];
        expect(normalQuantile(low)).toBeLessThan(normalQuantile(high));
        expect(chiSquareQuantile(low, alpha)).toBeLessThan(chiSquareQuantile(high, alpha));
        expect(gammaQuantile(low, alpha, beta)).toBeLessThan(gammaQuantile(high, alpha, beta));
        expect(betaQuantile(low, alpha, beta)).toBeLessThan(betaQuantile(high, alpha, beta));
      }),
    );
  });
});
