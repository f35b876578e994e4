/** Turns the records of accepted deliveries into published observations: count, protect, publish. */
export { type BuildRequest, type BuiltRelease, buildRelease } from "./build.ts";
export { type Coverage, WHOLE } from "./coverage/index.ts";
export type { InputChange } from "./diff/compare-inputs.ts";
export { type CountedChange, diffReleases, type NumberChange, type ReleaseDiff } from "./diff/diff.ts";
export { FIGURE_CHANGES, type FigureChange } from "./diff/pairs.ts";
export { type AskedFigure, type Explanation, explainFigure, readAskedFigure } from "./explain.ts";
export type { KnownRelease, ListedRelease } from "./known-release.ts";
export { listReleases } from "./list.ts";
export { RELEASE_CHANNEL } from "./publish.ts";
export { type KeptGatePart, type NamedCoverage, type ReleaseDetails, releaseDetails } from "./show.ts";
export { type WithdrawnRelease, withdrawRelease } from "./withdraw.ts";
