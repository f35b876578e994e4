import { normalQuantile } from "./quantiles.ts";
import { tailProbability } from "./tail-probability.ts";

/**
 * How many standard errors a two-sided interval reaches to each side: 1.96 for 0.95, 3.09 for 0.998.
 * @param confidence above 0 and below 1
 * @throws RangeError outside these bounds
 */
export function criticalValue(confidence: number): number {
  return -normalQuantile(tailProbability(confidence));
}
