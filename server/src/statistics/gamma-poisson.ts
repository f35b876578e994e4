import { FEWEST_TO_LEARN_FROM, STRONGEST_PRIOR } from "./beta-binomial.ts";
import { highestPoint, type Surface } from "./maximum.ts";
import { requireCount } from "./require-count.ts";
import { countsAbove, risingSums } from "./rising.ts";

/** A unit's count, whole, and the number of events expected of it. */
export interface ObservedAndExpected {
  readonly count: number;
  readonly expected: number;
}

/** How ratios differ between units beyond chance: a gamma distribution with mean shape / rate. */
export interface GammaPrior {
  readonly shape: number;
  readonly rate: number;
}

/** In the logarithms of the shapes, which are unbounded. */
function likelihoodOf(units: readonly ObservedAndExpected[]) {
  const above = countsAbove(units.map(({ count }) => count));
  // in one order, because sums of fractions depend on theirs
  const sorted = units.toSorted((one, other) => one.expected - other.expected || one.count - other.count);
  return ([lnShape, lnRate]: readonly [number, number]): Surface => {
    const [shape, rate] = [Math.exp(lnShape), Math.exp(lnRate)];
    const a = risingSums(above, shape);
    let [value, byShape, byRate, byBoth, byRateTwice] = [a.value, a.first, 0, 0, 0];
    for (const { count, expected } of sorted) {
      const sum = rate + expected;
      value -= shape * Math.log1p(expected / rate) + count * Math.log(sum);
      byShape -= Math.log1p(expected / rate);
      byRate += shape / rate - (shape + count) / sum;
      byBoth += expected / (rate * sum);
      byRateTwice += (shape + count) / (sum * sum) - shape / (rate * rate);
    }
    return {
      value,
      slope: [shape * byShape, rate * byRate],
      curvature: [
        shape * shape * a.second + shape * byShape,
        shape * rate * byBoth,
        rate * rate * byRateTwice + rate * byRate,
      ],
    };
  };
}

/**
 * The gamma distribution from which the true ratios of units most probably come: maximum likelihood of the gamma-Poisson
 * (negative binomial) distribution, as in empirical Bayes smoothing of disease maps.
 * Source: Clayton & Kaldor, Biometrics 43 (1987) 671-681.
 *
 * @param units in any order; those of which nothing is expected say nothing
 * @returns undefined for fewer than 3 units, and when there are no events at all: nothing to learn from
 * @throws RangeError on a count that is not whole, or a negative expected number
 */
export function gammaPoissonPrior(units: readonly ObservedAndExpected[]): GammaPrior | undefined {
  for (const { count, expected } of units) {
    requireCount(count);
    if (!(expected >= 0 && Number.isFinite(expected))) throw new RangeError("an expected number is 0 or more");
  }
  const counted = units.filter(({ expected }) => expected > 0);
  const count = counted.reduce((sum, unit) => sum + unit.count, 0);
  const expected = counted.map((unit) => unit.expected).sort((one, other) => one - other);
  if (counted.length < FEWEST_TO_LEARN_FROM || count === 0) return undefined;
  const mean = count / expected.reduce((sum, one) => sum + one, 0);
  const start = [Math.log(20 * mean), Math.log(20)] as const;
  const strongest = Math.log(STRONGEST_PRIOR);
  const [lnShape, lnRate] = highestPoint(likelihoodOf(counted), start, ([, rate]) => rate > strongest);
  const [shape, rate] = [Math.exp(lnShape), Math.exp(lnRate)];
  return rate <= STRONGEST_PRIOR ? { shape, rate } : { shape: STRONGEST_PRIOR * mean, rate: STRONGEST_PRIOR };
}
