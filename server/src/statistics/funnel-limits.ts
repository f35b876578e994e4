import { criticalValue } from "./critical-value.ts";
import { binomialAtMost, poissonAtMost, smallestReaching } from "./distributions.ts";
import type { Interval } from "./interval.ts";
import { tailProbability } from "./tail-probability.ts";

/**
 * Between which numbers of events a count lies with the given confidence when it comes from this distribution. Outside on each
 * side lies at most the probability that the confidence leaves there. Interpolated between whole numbers, so that the
 * limits of a funnel do not jump: after Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202, appendix A.1, on both
 * sides as that article does below.
 */
function limitsOf(atMost: (count: number) => number, mean: number, deviation: number, confidence: number): Interval {
  const tail = tailProbability(confidence);
  const reach = criticalValue(confidence) * deviation;
  const first = smallestReaching(atMost, tail, mean - reach);
  const last = smallestReaching(atMost, 1 - tail, mean + reach);
  const at = (count: number) => atMost(count) - atMost(count - 1);
  return {
    lower: Math.max(0, first - (atMost(first) - tail) / at(first)),
    upper: last + (1 - atMost(last - 1) - tail) / at(last),
  };
}

/**
 * Between which counts chance leaves a unit in which everybody has the property with the same probability: exact binomial.
 *
 * @param total persons, whole, 0 or more; of nobody the limits are 0 and 0
 * @param probability 0 to 1
 * @param confidence two-sided, 0.95 or 0.998
 * @returns limits in events, 0 to total
 * @throws RangeError outside these bounds
 */
export function binomialLimits(total: number, probability: number, confidence: number): Interval {
  if (!(Number.isSafeInteger(total) && total >= 0 && probability >= 0 && probability <= 1)) {
    throw new RangeError("limits need a whole number of persons and a probability from 0 to 1");
  }
  const certain = total === 0 || probability === 0 || probability === 1;
  if (certain) return { lower: total * probability, upper: total * probability };
  const mean = total * probability;
  const atMost = (count: number) => binomialAtMost(count, total, probability);
  const { lower, upper } = limitsOf(atMost, mean, Math.sqrt(mean * (1 - probability)), confidence);
  return { lower, upper: Math.min(total, upper) };
}

/**
 * Between which counts chance leaves a unit of which so many events are expected: exact Poisson.
 *
 * @param expected events, 0 or more; where nothing is expected the limits are 0 and 0
 * @param confidence two-sided, 0.95 or 0.998
 * @returns limits in events
 * @throws RangeError outside these bounds
 */
export function poissonLimits(expected: number, confidence: number): Interval {
  if (!(expected >= 0 && Number.isFinite(expected)))
    throw new RangeError(`expected must be 0 or more, not ${expected}`);
  if (expected === 0) return { lower: 0, upper: 0 };
  return limitsOf((count) => poissonAtMost(count, expected), expected, Math.sqrt(expected), confidence);
}
