import type { Interval } from "./interval.ts";
import { chiSquareQuantile } from "./quantiles.ts";
import { requireCount } from "./require-count.ts";
import { tailProbability } from "./tail-probability.ts";

/**
 * Exact confidence interval of the expected number behind an observed count: covers at least as often as it says.
 *
 * Source: Garwood, Biometrika 28 (1936) 437-442.
 *
 * @param count observed events, whole, 0 or more
 * @param confidence two-sided, for instance 0.95
 * @returns limits in events; at 0 events the lower one is exactly 0
 * @throws RangeError on another count, or confidence not between 0 and 1
 */
export function exactPoisson(count: number, confidence: number): Interval {
  requireCount(count);
  const tail = tailProbability(confidence);
  return {
    lower: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    upper: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
  };
}
