import type { SchoolType } from "@monitor/schema/vocabulary";
import { HIGH_ABSENCE_SITES } from "../planted/absence.ts";
import { CARE_INTENSIVE_PRIMARY, ONE_PROVIDER } from "../planted/care.ts";
import { REGION_TRUTH } from "../planted/regions.ts";
import { SCHOOL_TRUTH } from "../planted/schools.ts";
import type { Draw } from "../random/draw.ts";
import type { SitePlan } from "./world.ts";

type SiteTruth = Pick<SitePlan, "careRate" | "absenceFactors" | "longTermRate" | "collectiveProvider">;

/** What is true of a site, so what a large enough sample would show; written to `waarheid.json`. */
export function siteTruth(
  type: SchoolType,
  region: string,
  years: number,
  providers: readonly string[],
  draw: Draw,
): SiteTruth {
  // every site makes the same draws, so that a change in one parameter does not shift the rest of the plan
  const careIntensive = draw.chance(CARE_INTENSIVE_PRIMARY.part) && type === "bao";
  const highAbsence = draw.chance(HIGH_ABSENCE_SITES.part);
  const {
    primaryCare,
    absence = [1],
    arranged: part = ONE_PROVIDER.part,
    thuiszitters = 1,
  } = REGION_TRUTH[region] ?? {};
  const arranged = draw.chance(part) && SCHOOL_TRUTH[type].special;
  const provider = draw.pick(providers);
  const { care, absence: ofType, longTerm } = SCHOOL_TRUTH[type];
  const always = ofType * (highAbsence ? HIGH_ABSENCE_SITES.factor : 1);
  return {
    careRate: ((type === "bao" && primaryCare) || care) * (careIntensive ? CARE_INTENSIVE_PRIMARY.factor : 1),
    absenceFactors: Array.from({ length: years }, (_, year) => always * absence[Math.min(year, absence.length - 1)]!),
    longTermRate: (longTerm * thuiszitters) / 1000,
    collectiveProvider: arranged ? provider : null,
  };
}
