import { admissibleRange } from "./admissible-range.ts";
import type { BetaPrior, Proportion } from "./beta-binomial.ts";
import type { GammaPrior, ObservedAndExpected } from "./gamma-poisson.ts";
import type { Interval } from "./interval.ts";
import { betaQuantile, gammaQuantile } from "./quantiles.ts";
import { tailProbability } from "./tail-probability.ts";

/** A value drawn towards that of all units, the further the less its own numbers say, with its credible interval. */
export interface Shrunken extends Interval {
  readonly value: number;
}

interface Posterior {
  readonly mean: number;
  quantile(probability: number): number;
}

const ofProportion = ({ alpha, beta }: BetaPrior, count: number, total: number): Posterior => ({
  mean: (alpha + count) / (alpha + beta + total),
  quantile: (probability) => betaQuantile(probability, alpha + count, beta + total - count),
});

const ofRatio = ({ shape, rate }: GammaPrior, count: number, expected: number): Posterior => ({
  mean: (shape + count) / (rate + expected),
  quantile: (probability) => gammaQuantile(probability, shape + count, 1 / (rate + expected)),
});

function between(low: Posterior, middle: Posterior, high: Posterior, confidence: number): Shrunken {
  const tail = tailProbability(confidence);
  return { value: middle.mean, lower: low.quantile(tail), upper: high.quantile(1 - tail) };
}

/**
 * Posterior mean and credible interval of the true proportion of a unit, of exact numbers. Agrees with R's ebbr to 1e-13.
 * A unit with a total of 0 gets those of all units.
 *
 * @param confidence two-sided, for instance 0.95
 * @returns proportions, 0 to 1
 */
export function shrunkenProportion({ count, total }: Proportion, prior: BetaPrior, confidence: number): Shrunken {
  const posterior = ofProportion(prior, count, total);
  return between(posterior, posterior, posterior, confidence);
}

/**
 * The same of published numbers: the interval holds that of every true count and total behind them.
 *
 * @throws RangeError on numbers that cannot have been published, or a count above its total
 */
export function hullOfShrunkenProportion(published: Proportion, prior: BetaPrior, confidence: number): Shrunken {
  if (published.count > published.total) throw new RangeError("a published count cannot exceed its total");
  const [count, total] = [admissibleRange(published.count), admissibleRange(published.total)];
  const mostHaving = Math.min(count.highest, total.highest);
  return between(
    ofProportion(prior, count.lowest, total.highest),
    ofProportion(prior, published.count, published.total),
    // where there may be more with the property than the fewest there may be, all of them may have it
    ofProportion(prior, mostHaving, Math.max(mostHaving, total.lowest)),
    confidence,
  );
}

/**
 * Posterior mean and credible interval of the true ratio of a unit, of exact numbers. A unit of which nothing is expected
 * gets those of all units.
 *
 * @param confidence two-sided, for instance 0.95
 */
export function shrunkenRatio(
  { count, expected }: ObservedAndExpected,
  prior: GammaPrior,
  confidence: number,
): Shrunken {
  const posterior = ofRatio(prior, count, expected);
  return between(posterior, posterior, posterior, confidence);
}

/**
 * The same of a published count: the interval holds that of every true count behind it.
 *
 * @throws RangeError on a count that cannot have been published
 */
export function hullOfShrunkenRatio(published: ObservedAndExpected, prior: GammaPrior, confidence: number): Shrunken {
  const { lowest, highest } = admissibleRange(published.count);
  const [low, middle, high] = [lowest, published.count, highest].map((count) =>
    ofRatio(prior, count, published.expected),
  );
  return between(low!, middle!, high!, confidence);
}
