/**
 * Statistics: telling difference from chance. Pure functions of numbers: no storage, no transport, no state.
 *
 * Proportions and shares are fractions 0 to 1, not percentages; counts are numbers of events; confidence is two-sided,
 * 0.95 or 0.998. A nonsensical argument is a mistake of the caller and throws a RangeError. Where nothing was observed
 * (a total of 0) there is no interval: `undefined`, never 0.
 *
 * For a viewer with a right to exact figures: `wilson`, `poissonInterval`, `standardisedRatio`, `shrunkenProportion`,
 * `shrunkenRatio`. For everything that is published: the hulls and the funnel, which take published (rounded) numbers only.
 */
export { type BetaPrior, betaBinomialPrior, type Proportion } from "./beta-binomial.ts";
export { byar } from "./byar.ts";
export { type ChartPoint, type ChartSignal, type ControlChart, controlChart, FEWEST_POINTS } from "./control-chart.ts";
export { exactPoisson } from "./exact-poisson.ts";
export { type Funnel, type FunnelPlace, type FunnelUnit, funnelOf } from "./funnel.ts";
export { type GammaPrior, gammaPoissonPrior, type ObservedAndExpected } from "./gamma-poisson.ts";
export { hullOfCount } from "./hull-of-count.ts";
export { hullOfMeanShare } from "./hull-of-mean-share.ts";
export { hullOfProportion } from "./hull-of-proportion.ts";
export type { Interval } from "./interval.ts";
export type { Overdispersion } from "./overdispersion.ts";
export { poissonInterval } from "./poisson-interval.ts";
export { type Prioritised, type Priority, prioritise, type WeighedIndicator } from "./priority.ts";
export { betaQuantile, chiSquareQuantile, gammaQuantile, normalQuantile } from "./quantiles.ts";
export {
  hullOfShrunkenProportion,
  hullOfShrunkenRatio,
  type Shrunken,
  shrunkenProportion,
  shrunkenRatio,
} from "./shrinkage.ts";
export {
  expectedCount,
  FEWEST_EXPECTED,
  hullOfRatio,
  type Ratio,
  type Stratum,
  standardisedRatio,
} from "./standardisation.ts";
export type { WeighedFigure } from "./standardised-units.ts";
export { type ValueBand, type ValueInBands, valueInBands } from "./value-in-bands.ts";
export { wilson } from "./wilson.ts";
