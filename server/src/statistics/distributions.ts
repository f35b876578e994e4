// Beside quantiles.ts the only file that imports the libraries; each is used where it was found right.
import stdlibBetainc from "@stdlib/math-base-special-betainc";
import jstat from "jstat";

/**
 * Probability of at most so many among `total` when each has it with the same probability: the exact binomial
 * distribution, by way of the incomplete beta function.
 * @param count whole; below 0 gives 0, from `total` on gives 1
 */
export function binomialAtMost(count: number, total: number, probability: number): number {
  if (count < 0) return 0;
  if (count >= total || probability <= 0) return 1;
  return probability >= 1 ? 0 : stdlibBetainc(1 - probability, total - count, count + 1, true, false);
}

/**
 * Probability of at most so many events when `mean` are expected: the exact Poisson distribution, by way of the
 * incomplete gamma function.
 * @param count whole; below 0 gives 0
 */
export function poissonAtMost(count: number, mean: number): number {
  if (count < 0) return 0;
  return mean <= 0 ? 1 : 1 - jstat.lowRegGamma(count + 1, mean);
}

/** The smallest whole number at which a distribution of counts reaches a probability; found from a guess outwards. */
export function smallestReaching(atMost: (count: number) => number, probability: number, guess: number): number {
  let high = Math.max(0, Math.round(guess));
  let step = 1;
  while (atMost(high) < probability) {
    high += step;
    step *= 2;
  }
  let low = high - step;
  while (low >= 0 && atMost(low) >= probability) {
    step *= 2;
    low -= step;
  }
  low = Math.max(low, -1);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (atMost(middle) >= probability) high = middle;
    else low = middle;
  }
  return high;
}
