export * from "./catalogue/index.ts";
export * from "./check.ts";
export * from "./describe.ts";
export * from "./measure.ts";
export * from "./thresholds.ts";
