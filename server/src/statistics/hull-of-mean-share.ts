import { admissibleRange } from "./admissible-range.ts";
import type { Interval } from "./interval.ts";
import { wilson } from "./wilson.ts";

/**
 * Confidence interval of the share of lesson time missed, when only the share and a rounded number of pupils are published.
 *
 * Hours are no sample size: the hours of one pupil hang together, so a thousand hours of one absentee say as much as one
 * pupil does. The sample size is the number of pupils. How much pupils differ is not published, but it is bounded: a pupil's
 * share x lies between 0 and 1, so x² <= x, and with mean p the variance E(x²) - p² is at most p - p² = p(1 - p), reached
 * only when each pupil misses everything or nothing. Wilson's interval for p x n out of n pupils assumes exactly that
 * variance. So this interval is on the safe side: as a rule it is clearly wider than the data would warrant, and a
 * difference that it does not show may still be real.
 *
 * Fewer pupils give a wider interval around the same share, so the fewest pupils that the published number allows give
 * the hull. Not covered: pupils who influence each other, pupils with unequal lesson time (the number of pupils then
 * overstates the sample, far less than the bound on the variance understates it), and the rounding of the share itself.
 *
 * @param share published share of lesson time missed, 0 to 1
 * @param publishedPupils number of pupils as published, a multiple of 5; 0 gives `undefined`
 * @param confidence two-sided, for instance 0.95
 * @returns limits as shares, 0 to 1
 * @throws RangeError when share or confidence is outside 0 to 1, or the number of pupils is not a published one
 */
export function hullOfMeanShare(share: number, publishedPupils: number, confidence: number): Interval | undefined {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share must lie between 0 and 1, not ${share}`);
  const fewestPupils = admissibleRange(publishedPupils).lowest;
  return wilson(share * fewestPupils, fewestPupils, confidence);
}
