export { type DemoProgress, type DemoRequest, generateDemo } from "./generate-demo.ts";
export { type LoadedDemo, loadDemo } from "./load-demo.ts";
export type { DemoReference, DemoSource, DemoSources, SiteTruth } from "./sources.ts";
