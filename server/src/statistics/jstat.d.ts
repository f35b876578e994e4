// jstat has no types of its own; only what quantiles.ts and distributions.ts use is declared.
declare module "jstat" {
  const jstat: {
    readonly chisquare: { inv(probability: number, degreesOfFreedom: number): number };
    readonly gamma: { inv(probability: number, shape: number, scale: number): number };
    /** Regularised lower incomplete gamma function. */
    lowRegGamma(shape: number, value: number): number;
  };
  export default jstat;
}
