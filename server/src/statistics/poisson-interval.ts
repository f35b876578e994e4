import { byar } from "./byar.ts";
import { exactPoisson } from "./exact-poisson.ts";
import type { Interval } from "./interval.ts";

const byarFrom = 10;

/**
 * Confidence interval of the expected number behind an observed count: exact below 10 events, Byar from 10.
 *
 * @param count observed events, whole, 0 or more
 * @param confidence two-sided, for instance 0.95
 * @returns limits in events
 * @throws RangeError on another count, or confidence not between 0 and 1
 */
export function poissonInterval(count: number, confidence: number): Interval {
  return count < byarFrom ? exactPoisson(count, confidence) : byar(count, confidence);
}
