/** Turns the records of accepted deliveries into published observations: count, protect, publish. */
export { type BuildRequest, type BuiltRelease, buildRelease } from "./build.ts";
export { type ListedRelease, listReleases } from "./list.ts";
export { RELEASE_CHANNEL } from "./publish.ts";
