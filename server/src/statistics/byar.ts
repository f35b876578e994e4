import { criticalValue } from "./critical-value.ts";
import type { Interval } from "./interval.ts";
import { requireCount } from "./require-count.ts";

/**
 * Confidence interval of the expected number behind an observed count, by Byar's approximation.
 *
 * Close to exact from 10 events; below that use {@link exactPoisson}, or let {@link poissonInterval} choose.
 * Source: Breslow & Day, Statistical Methods in Cancer Research II (IARC 1987), p. 69.
 *
 * @param count observed events, whole, 0 or more
 * @param confidence two-sided, for instance 0.95
 * @returns limits in events; the lower one is never below 0
 * @throws RangeError on another count, or confidence not between 0 and 1
 */
export function byar(count: number, confidence: number): Interval {
  requireCount(count);
  const z = criticalValue(confidence);
  // the formula falls below 0 for one event at 99.8 %, where it no longer means anything
  return { lower: count === 0 ? 0 : Math.max(0, cubed(count, -z)), upper: cubed(count + 1, z) };
}

function cubed(events: number, z: number): number {
  return events * (1 - 1 / (9 * events) + z / (3 * Math.sqrt(events))) ** 3;
}
