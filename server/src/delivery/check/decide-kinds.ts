import type { AllThresholds, Finding } from "@monitor/schema/checks";
import { judge } from "./judge.ts";

/** Which kinds of absence a site had at all. */
export interface KindsAtSite {
  readonly place: string;
  readonly pupils: number;
  readonly ill: boolean;
  readonly unauthorised: boolean;
}

/**
 * A site of some size, in a period of some length, without one spell of a kind that every school has: not a healthy
 * school but an export that leaves a kind out.
 */
export function decideKinds(sites: readonly KindsAtSite[], days: number, thresholds: AllThresholds): Finding[] {
  const none = (code: "no-illness" | "no-unauthorised", { place, pupils }: KindsAtSite) =>
    days < (thresholds[code].days ?? 0)
      ? []
      : judge({ code, place, measured: 0, expected: pupils, deviation: 1, basis: pupils }, thresholds);
  return sites.flatMap((site) => [
    ...(site.ill ? [] : none("no-illness", site)),
    ...(site.unauthorised ? [] : none("no-unauthorised", site)),
  ]);
}
