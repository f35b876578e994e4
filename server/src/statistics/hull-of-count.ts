import { admissibleRange } from "./admissible-range.ts";
import type { Interval } from "./interval.ts";
import { poissonInterval } from "./poisson-interval.ts";

/**
 * Confidence interval of the expected number behind a count of which only the rounded number is published: the smallest
 * interval that holds the interval of every true count behind it. Both limits rise with the count, so the two ends suffice.
 *
 * @param publishedCount as published, a multiple of 5
 * @param confidence two-sided, for instance 0.95
 * @returns limits in events
 * @throws RangeError when the count is not a published one, or confidence is not between 0 and 1
 */
export function hullOfCount(publishedCount: number, confidence: number): Interval {
  const { lowest, highest } = admissibleRange(publishedCount);
  return {
    lower: poissonInterval(lowest, confidence).lower,
    upper: poissonInterval(highest, confidence).upper,
  };
}
