import type { SchoolType } from "@monitor/schema/vocabulary";
import type { Draw } from "../random/draw.ts";
import {
  ABSENCE_BY_TYPE,
  CARE_INTENSIVE_PRIMARY,
  CARE_RATE,
  FALLING_ABSENCE,
  HIGH_ABSENCE_SITES,
  LONG_TERM_PER_1000,
  MORE_CARE_IN_PRIMARY,
  MORE_THUISZITTERS,
} from "./planted.ts";
import type { SitePlan } from "./world.ts";

type SiteTruth = Pick<SitePlan, "careRate" | "absenceFactors" | "longTermRate" | "collectiveProvider">;

const CARE_INTENSIVE_TYPES: readonly SchoolType[] = ["sbo", "so", "pro", "vso"];

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
  const arranged = draw.chance(0.5) && CARE_INTENSIVE_TYPES.includes(type);
  const provider = draw.pick(providers);
  const careBase = type === "bao" ? (MORE_CARE_IN_PRIMARY[region] ?? CARE_RATE.bao) : CARE_RATE[type];
  const falling = FALLING_ABSENCE[region] ?? [1];
  return {
    careRate: careBase * (careIntensive ? CARE_INTENSIVE_PRIMARY.factor : 1),
    absenceFactors: Array.from(
      { length: years },
      (_, year) =>
        ABSENCE_BY_TYPE[type] *
        (highAbsence ? HIGH_ABSENCE_SITES.factor : 1) *
        falling[Math.min(year, falling.length - 1)]!,
    ),
    longTermRate: (LONG_TERM_PER_1000[type] * (MORE_THUISZITTERS[region] ?? 1)) / 1000,
    collectiveProvider: arranged ? provider : null,
  };
}
