// jstat has no types of its own; only the two quantiles that quantiles.ts uses are declared.
declare module "jstat" {
  const jstat: {
    readonly chisquare: { inv(probability: number, degreesOfFreedom: number): number };
    readonly gamma: { inv(probability: number, shape: number, scale: number): number };
  };
  export default jstat;
}
