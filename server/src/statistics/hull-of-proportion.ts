import { admissibleRange } from "./admissible-range.ts";
import type { Interval } from "./interval.ts";
import { wilson } from "./wilson.ts";

/**
 * Confidence interval of a proportion of which only rounded numbers are published: the smallest interval that holds the
 * Wilson interval of every true count and total behind them. Computed from published numbers only, because an interval
 * around the exact numbers can be inverted to the exact count.
 *
 * Two evaluations suffice. Both Wilson limits rise with the count and fall with the total, so the extremes lie at the
 * corners (lowest count, highest total) and (highest count, lowest total); where the latter would have more with the
 * property than there are, "all of them" is admissible and the upper limit is 1.
 *
 * @param publishedCount numerator as published, a multiple of 5
 * @param publishedTotal denominator as published, a multiple of 5; 0 gives `undefined`
 * @param confidence two-sided, for instance 0.95
 * @returns limits as proportions, 0 to 1
 * @throws RangeError when a number is not a published one, the count exceeds the total, or confidence is not between 0 and 1
 */
export function hullOfProportion(
  publishedCount: number,
  publishedTotal: number,
  confidence: number,
): Interval | undefined {
  if (publishedCount > publishedTotal) throw new RangeError("a published count cannot exceed its total");
  const count = admissibleRange(publishedCount);
  const total = admissibleRange(publishedTotal);
  const low = wilson(count.lowest, total.highest, confidence);
  const high = wilson(Math.min(count.highest, total.lowest), total.lowest, confidence);
  return low && high && { lower: low.lower, upper: high.upper };
}
