import { criticalValue } from "./critical-value.ts";
import type { Interval } from "./interval.ts";

/**
 * Confidence interval of a proportion by Wilson's score method.
 *
 * Gives sensible limits where the textbook formula does not: at 0 of N the lower limit is exactly 0 and the upper one is
 * above 0; at N of N the upper limit is exactly 1.
 * It covers the truth as often as it says on average, not at every proportion: for a property as rare as 6 per 1,000 in
 * schools of 20 to 800 pupils the 99.8 % interval covers 99.0 %. To signal a school, use exact limits instead.
 * Source: Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212, without continuity correction.
 *
 * @param count number with the property, 0 to total; need not be whole
 * @param total number of all; 0 gives `undefined`, because nothing was observed
 * @param confidence two-sided, for instance 0.95
 * @returns limits as proportions, 0 to 1
 * @throws RangeError when count is not between 0 and total, or confidence not between 0 and 1
 */
export function wilson(count: number, total: number, confidence: number): Interval | undefined {
  if (!(count >= 0 && count <= total && Number.isFinite(total))) {
    throw new RangeError(`count must lie between 0 and the total, not ${count} of ${total}`);
  }
  const z = criticalValue(confidence);
  if (total === 0) return undefined;
  return { lower: lowerLimit(count, total, z), upper: 1 - lowerLimit(total - count, total, z) };
}

/** The smaller root of Wilson's quadratic, written without a difference of nearly equal numbers. */
function lowerLimit(count: number, total: number, z: number): number {
  const proportion = count / total;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - proportion));
  return (2 * count * proportion) / (2 * count + z * z + spread);
}
