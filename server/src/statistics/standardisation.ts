import type { AdmissibleRange } from "./admissible-range.ts";
import { hullOfCount } from "./hull-of-count.ts";
import type { Interval } from "./interval.ts";
import { poissonInterval } from "./poisson-interval.ts";

/** Below so many expected events a ratio says nothing. */
export const FEWEST_EXPECTED = 5;

/** Persons of one kind (school type and age) and the rate (0 to 1) of their kind in the reference. */
export interface Stratum {
  readonly persons: number;
  readonly rate: number;
}

/** Observed over expected, with its confidence interval. */
export interface Ratio extends Interval {
  readonly value: number;
}

/** Between which numbers an expected number lies that is published rounded to a whole. */
export const expectedRange = (publishedExpected: number): AdmissibleRange => ({
  lowest: Math.max(0, publishedExpected - 0.5),
  highest: publishedExpected + 0.5,
});

/**
 * How many events the rates of the reference would give these persons: the expected number of indirect standardisation.
 *
 * @param strata in any order: the outcome does not depend on it
 * @returns events, 0 without strata
 * @throws RangeError on negative persons or a rate outside 0 to 1
 */
export function expectedCount(strata: readonly Stratum[]): number {
  const events = strata.map(({ persons, rate }) => {
    if (!(persons >= 0 && rate >= 0 && rate <= 1)) throw new RangeError("a stratum has persons and a rate from 0 to 1");
    return persons * rate;
  });
  // from small to large: sums of fractions depend on their order
  return events.sort((one, other) => one - other).reduce((sum, one) => sum + one, 0);
}

function ratio(count: number, expected: number, interval: Interval): Ratio {
  return { value: count / expected, lower: interval.lower / expected, upper: interval.upper / expected };
}

function isEnough(expected: number): boolean {
  if (!(expected >= 0 && Number.isFinite(expected)))
    throw new RangeError(`expected must be 0 or more, not ${expected}`);
  return expected >= FEWEST_EXPECTED;
}

/**
 * Indirectly standardised ratio of an exact count: Byar's interval, exact Poisson below 10 events. The expected number is
 * taken as given. Source: Breslow & Day, Statistical Methods in Cancer Research II (IARC 1987), ch. 2.
 *
 * @param count observed events, whole, 0 or more
 * @param expected events; below 5 (also 0) gives `undefined`: too few data
 * @param confidence two-sided, for instance 0.95
 * @throws RangeError on another count, a negative expected number, or confidence not between 0 and 1
 */
export function standardisedRatio(count: number, expected: number, confidence: number): Ratio | undefined {
  return isEnough(expected) ? ratio(count, expected, poissonInterval(count, confidence)) : undefined;
}

/**
 * Indirectly standardised ratio of two published numbers: its interval holds that of every true count and every true
 * expected number behind them.
 *
 * @param publishedCount a multiple of 5
 * @param publishedExpected rounded to a whole; below 5 gives `undefined`
 * @param confidence two-sided, for instance 0.95
 * @throws RangeError on numbers that cannot have been published, or confidence not between 0 and 1
 */
export function hullOfRatio(publishedCount: number, publishedExpected: number, confidence: number): Ratio | undefined {
  if (!Number.isSafeInteger(publishedExpected)) throw new RangeError("a published expected number is whole");
  if (!isEnough(publishedExpected)) return undefined;
  const { lower, upper } = hullOfCount(publishedCount, confidence);
  const { lowest, highest } = expectedRange(publishedExpected);
  return { value: publishedCount / publishedExpected, lower: lower / highest, upper: upper / lowest };
}
