import type { Viewer } from "./viewer.ts";

/**
 * Whether a viewer may have a source's own reference of a pupil: the school gets back what it delivered itself, and
 * can find the name with it; to nobody else does it mean anything.
 */
export const mayReadReference = (viewer: Pick<Viewer, "role" | "scope">, siteCode: string): boolean =>
  viewer.role === "school" && viewer.scope.includes(siteCode);
