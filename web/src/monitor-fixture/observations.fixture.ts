import { INDICATORS, type Indicator, type Unit } from "@monitor/schema/indicators";
import { SCHOOL_TYPES } from "@monitor/schema/vocabulary";
import type { Observation } from "../graphql/observation.ts";

export const YEARS = ["2023-2024", "2024-2025", "2025-2026"] as const;

const TYPICAL: Readonly<Record<string, number>> = {
  pupils: 3000,
  "care-share": 11,
  "absence-rate": 6.2,
  thuiszitters: 6,
  providers: 45,
};
/** A value for those that no test is about. */
const TYPICAL_OF_UNIT: Readonly<Record<Unit, number>> = {
  persons: 40,
  percent: 12,
  "per-1000": 8,
  count: 15,
  score: 30,
  ratio: 1,
  days: 45,
};
const CARE_BY_TYPE: Readonly<Record<string, number>> = { bao: 10, sbo: 47, so: 58, pro: 27, vso: 60 };

/** A number between -1 and 1 that is always the same for the same words. */
function wobble(words: string): number {
  const sum = [...words].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 9973, 7);
  return (sum / 9973) * 2 - 1;
}

/** States without a number, so that each test and each look meets all of them. */
const MASKED: Readonly<Record<string, Observation["status"]>> = {
  "IR-ALMERE care-share 2025-2026": "NOT_DELIVERED",
  "IR-FOODVALLEY care-share 2025-2026": "SUPPRESSED",
  "IR-DE-MEIERIJ care-share 2024-2025": "NOT_DELIVERED",
  "99AA00 thuiszitters 2025-2026": "SUPPRESSED",
  "99AA00 providers 2025-2026": "TOO_FEW",
  "99AB00 care-share 2025-2026": "NOT_APPLICABLE",
};

function observationOf(place: string, size: number, indicator: Indicator, period: string, type?: string): Observation {
  const { code } = indicator;
  const breakdown = type === undefined ? null : `school-type:${type}`;
  const bare = { indicator: code, period, breakdown, release: 3, numerator: null, denominator: null };
  const masked = type === undefined ? MASKED[`${place} ${code} ${period}`] : undefined;
  if (masked !== undefined) return { ...bare, status: masked, value: null, lower: null, upper: null };
  const typical =
    code === "care-share" && type !== undefined
      ? (CARE_BY_TYPE[type] ?? 9)
      : (TYPICAL[code] ?? TYPICAL_OF_UNIT[indicator.unit]);
  const level = code === "pupils" ? size : typical * (1 + 0.2 * wobble(place + code + (type ?? "")));
  const value = level * (1 + 0.04 * wobble(place + code + period));
  const status = period === "2025-2026" && code === "absence-rate" ? "PROVISIONAL" : "PUBLISHED";
  if (indicator.interval === null)
    return { ...bare, status, value: Math.round(value / 5) * 5, lower: null, upper: null };
  const spread = value / Math.sqrt((value * size) / 1000);
  const counts = { numerator: Math.round((value * size) / 500) * 5, denominator: Math.round(size / 5) * 5 };
  return { ...bare, ...counts, status, value, lower: Math.max(0, value - spread), upper: value + spread };
}

/** All figures of a place as a release holds them. @param size its number of pupils */
export function figuresOf(place: string, size: number): Observation[] {
  return YEARS.flatMap((year) => INDICATORS.map((indicator) => observationOf(place, size, indicator, year)));
}

/** The same by school type, of the indicators that are broken down by it. */
export function figuresByType(place: string, size: number): Observation[] {
  const broken = INDICATORS.filter((indicator) => indicator.breakdowns.includes("school-type"));
  return YEARS.flatMap((year) =>
    broken.flatMap((indicator) =>
      Object.keys(SCHOOL_TYPES).map((type) => observationOf(place, size / 8, indicator, year, type)),
    ),
  );
}
