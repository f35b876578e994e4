import { highestPoint, type Surface } from "./maximum.ts";
import { countsAbove, risingSums } from "./rising.ts";

/** A unit's count and total: both whole, 0 or more, the count at most the total. */
export interface Proportion {
  readonly count: number;
  readonly total: number;
}

/** How proportions differ between units beyond chance: a beta distribution with mean alpha / (alpha + beta). */
export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
}

/** From so many units on their spread can be estimated at all. */
export const FEWEST_TO_LEARN_FROM = 3;
/** As strong as a prior gets: units that differ no more than by chance shrink all the way. */
export const STRONGEST_PRIOR = 1e6;

/** In the logarithms of the shapes, which are unbounded. */
function likelihoodOf(units: readonly Proportion[]) {
  const having = countsAbove(units.map(({ count }) => count));
  const lacking = countsAbove(units.map(({ count, total }) => total - count));
  const all = countsAbove(units.map(({ total }) => total));
  return ([lnAlpha, lnBeta]: readonly [number, number]): Surface => {
    const [alpha, beta] = [Math.exp(lnAlpha), Math.exp(lnBeta)];
    const [a, b, sum] = [risingSums(having, alpha), risingSums(lacking, beta), risingSums(all, alpha + beta)];
    const slope = [alpha * (a.first - sum.first), beta * (b.first - sum.first)] as const;
    return {
      value: a.value + b.value - sum.value,
      slope,
      curvature: [
        alpha * alpha * (a.second - sum.second) + slope[0],
        -alpha * beta * sum.second,
        beta * beta * (b.second - sum.second) + slope[1],
      ],
    };
  };
}

/**
 * The beta distribution from which the true proportions of units most probably come: maximum likelihood of the
 * beta-binomial distribution (empirical Bayes).
 *
 * @param units in any order; those with a total of 0 say nothing
 * @returns undefined for fewer than 3 units, and when nobody or everybody has the property: nothing to learn from
 * @throws RangeError on a count that is not whole or not between 0 and its total
 */
export function betaBinomialPrior(units: readonly Proportion[]): BetaPrior | undefined {
  const counted = units.filter(({ total }) => total > 0);
  for (const { count, total } of units) {
    if (!(Number.isSafeInteger(count) && Number.isSafeInteger(total) && count >= 0 && count <= total)) {
      throw new RangeError("a count is whole and lies between 0 and its total");
    }
  }
  const count = counted.reduce((sum, unit) => sum + unit.count, 0);
  const total = counted.reduce((sum, unit) => sum + unit.total, 0);
  if (counted.length < FEWEST_TO_LEARN_FROM || count === 0 || count === total) return undefined;
  const mean = count / total;
  const start = [Math.log(50 * mean), Math.log(50 * (1 - mean))] as const;
  const strongest = Math.log(STRONGEST_PRIOR);
  const [lnAlpha, lnBeta] = highestPoint(likelihoodOf(counted), start, ([a, b]) => Math.max(a, b) > strongest);
  const [alpha, beta] = [Math.exp(lnAlpha), Math.exp(lnBeta)];
  if (alpha + beta <= STRONGEST_PRIOR) return { alpha, beta };
  return { alpha: STRONGEST_PRIOR * mean, beta: STRONGEST_PRIOR * (1 - mean) };
}
