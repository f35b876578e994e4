export { codedDemo, type DemoProgress, type DemoRequest, generateDemo } from "./generate-demo.ts";
export { type LoadedDemo, loadDemo } from "./load-demo.ts";
export { loadDemoReference } from "./load-reference.ts";
export { type DemoReference, type DemoSource, type DemoSources, isCoded, type SiteTruth } from "./sources.ts";
