// No single library is right everywhere, so this is the only file that imports them. Measured against R 4.2:
// the chi-square and gamma of @stdlib are up to 0.6 % off at high degrees of freedom, the beta of jstat 1e-7.
import stdlibBetaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import stdlibNormalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import jstat from "jstat";

/**
 * The standard normal value below which the given probability lies. Agrees with R's `qnorm` to 1e-13.
 * @param probability 0 to 1; 0 gives -Infinity, 1 gives Infinity
 * @throws RangeError outside 0 to 1
 */
export function normalQuantile(probability: number): number {
  requireProbability(probability);
  return stdlibNormalQuantile(probability, 0, 1);
}

/**
 * The proportion below which the given probability of a beta distribution lies. Agrees with R's `qbeta` to 1e-12.
 * @param probability 0 to 1
 * @param alpha first shape, above 0
 * @param beta second shape, above 0
 * @throws RangeError outside these bounds
 */
export function betaQuantile(probability: number, alpha: number, beta: number): number {
  requireProbability(probability);
  requirePositive("alpha", alpha);
  requirePositive("beta", beta);
  return stdlibBetaQuantile(probability, alpha, beta);
}

/**
 * The value below which the given probability of a chi-square distribution lies. Agrees with R's `qchisq` to 2e-11.
 * @param probability 0 to 1; 1 gives Infinity
 * @param degreesOfFreedom above 0
 * @throws RangeError outside these bounds
 */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  requireProbability(probability);
  requirePositive("degreesOfFreedom", degreesOfFreedom);
  // jstat answers a large number here, which looks like a result
  return probability === 1 ? Number.POSITIVE_INFINITY : jstat.chisquare.inv(probability, degreesOfFreedom);
}

/**
 * The value below which the given probability of a gamma distribution lies. Agrees with R's `qgamma` to 2e-11.
 * @param probability 0 to 1; 1 gives Infinity
 * @param shape above 0
 * @param scale above 0, in the unit of the answer (the mean is shape x scale)
 * @throws RangeError outside these bounds
 */
export function gammaQuantile(probability: number, shape: number, scale: number): number {
  requireProbability(probability);
  requirePositive("shape", shape);
  requirePositive("scale", scale);
  return probability === 1 ? Number.POSITIVE_INFINITY : jstat.gamma.inv(probability, shape, scale);
}

function requireProbability(value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`probability must lie between 0 and 1, not ${value}`);
}

function requirePositive(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${name} must be above 0, not ${value}`);
}
