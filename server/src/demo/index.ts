export { type DemoProgress, type DemoRequest, generateDemo } from "./generate-demo.ts";
export type { DemoReference, DemoSource, DemoSources, Mistake, SiteTruth } from "./sources.ts";
