import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyConfidence, anyShownCount, toNearest5 } from "./any-figure.fixture.ts";
import { deviation } from "./deviation.fixture.ts";
import { ebbrPosteriors, ebbrPrior } from "./ebbr.fixture.ts";
import { hullOfShrunkenProportion, hullOfShrunkenRatio, shrunkenProportion, shrunkenRatio } from "./shrinkage.ts";

const beta = { alpha: 4, beta: 36 };
const gamma = { shape: 8, rate: 8 };

describe("a shrunken proportion", () => {
  test.each(ebbrPosteriors)("of %d of %d agrees with R's ebbr", (count, total, mean, lower, upper) => {
    const shrunken = shrunkenProportion({ count, total }, ebbrPrior, 0.95);
    expect(deviation(shrunken.value, mean)).toBeLessThan(1e-14);
    expect(deviation(shrunken.lower, lower)).toBeLessThan(1e-13);
    expect(deviation(shrunken.upper, upper)).toBeLessThan(1e-13);
  });

  test("lies between the own proportion and that of all, nearer to the own the more pupils there are", () => {
    const [small, large] = [5, 500].map((total) => shrunkenProportion({ count: total * 0.4, total }, beta, 0.95).value);
    expect(small).toBeGreaterThan(0.1);
    expect(small).toBeLessThan(large!);
    expect(large).toBeLessThan(0.4);
  });

  test("of nobody is that of all; of none and of all of them it is neither 0 nor 1", () => {
    expect(shrunkenProportion({ count: 0, total: 0 }, beta, 0.95).value).toBe(0.1);
    expect(shrunkenProportion({ count: 0, total: 30 }, beta, 0.95).value).toBeGreaterThan(0);
    expect(shrunkenProportion({ count: 30, total: 30 }, beta, 0.95).value).toBeLessThan(1);
  });
});

describe("a shrunken ratio", () => {
  test("weighs observed and expected with the shape and rate of the prior", () => {
    // (8 + 20) / (8 + 10)
    expect(shrunkenRatio({ count: 20, expected: 10 }, gamma, 0.95).value).toBeCloseTo(28 / 18, 14);
    expect(shrunkenRatio({ count: 0, expected: 0 }, gamma, 0.95).value).toBe(1);
  });

  test("has the interval of a gamma distribution: of one event with a flat prior, that of a waiting time", () => {
    // shape 1: the quantiles of the exponential distribution
    const { lower, upper } = shrunkenRatio({ count: 0, expected: 4 }, { shape: 1, rate: 1 }, 0.95);
    expect(lower).toBeCloseTo(-Math.log(0.975) / 5, 10);
    expect(upper).toBeCloseTo(-Math.log(0.025) / 5, 10);
  });
});

describe("the interval of a published shrunken value", () => {
  test("holds that of the true numbers behind it", () => {
    fc.assert(
      fc.property(anyShownCount, anyShownCount, anyConfidence, (one, other, confidence) => {
        const [count, total] = [Math.min(one, other), Math.max(one, other)];
        const published = { count: toNearest5(count), total: toNearest5(total) };
        const hull = hullOfShrunkenProportion(published, beta, confidence);
        const exact = shrunkenProportion({ count, total }, beta, confidence);
        expect(hull.lower).toBeLessThanOrEqual(exact.lower + 1e-12);
        expect(hull.upper).toBeGreaterThanOrEqual(exact.upper - 1e-12);
        const hullOfRatio = hullOfShrunkenRatio({ count: published.count, expected: 12 }, gamma, confidence);
        const exactRatio = shrunkenRatio({ count, expected: 12 }, gamma, confidence);
        expect(hullOfRatio.lower).toBeLessThanOrEqual(exactRatio.lower + 1e-9);
        expect(hullOfRatio.upper).toBeGreaterThanOrEqual(exactRatio.upper - 1e-9);
      }),
    );
  });

  test("of numbers that cannot have been published is refused", () => {
    expect(() => hullOfShrunkenProportion({ count: 3, total: 100 }, beta, 0.95)).toThrow(RangeError);
    expect(() => hullOfShrunkenProportion({ count: 105, total: 100 }, beta, 0.95)).toThrow(RangeError);
    expect(() => hullOfShrunkenRatio({ count: 12, expected: 10 }, gamma, 0.95)).toThrow(RangeError);
  });
});
