import type { AllThresholds, Finding } from "@monitor/schema/checks";
import { judge } from "./judge.ts";

/** Linked rows of a place of which the pupil was looked up in the enrolments, and how many were found. */
export interface Lookup {
  readonly place: string;
  readonly judged: number;
  readonly matched: number;
}

type LookupCode = "attendance-not-enrolled" | "care-not-enrolled";

/** The share of rows whose pupil is enrolled nowhere. */
export const decideLookups = (code: LookupCode, lookups: readonly Lookup[], thresholds: AllThresholds): Finding[] =>
  lookups.flatMap(({ place, judged, matched }) => {
    if (judged === 0) return [];
    const measured = (judged - matched) / judged;
    return judge({ code, place, measured, expected: 0, deviation: measured, basis: judged }, thresholds);
  });

/** Youths that a municipality delivered as enrolled nowhere, and how many of them a school has on the same days. */
export function decideNotEnrolled({ place, judged, matched }: Lookup, thresholds: AllThresholds): Finding[] {
  if (judged === 0) return [];
  const [code, measured] = ["not-enrolled-but-enrolled" as const, matched / judged];
  return judge({ code, place, measured, expected: 0, deviation: measured, basis: judged }, thresholds);
}

/** What is known of the schools of one delivery over its school year. */
export interface SchoolsKnown {
  /** Pupils by site that delivered enrolments. */
  readonly pupils: ReadonlyMap<string, number>;
  /** Spells by site. */
  readonly spells: ReadonlyMap<string, number>;
  /** Sites with a calendar of school days. */
  readonly calendars: ReadonlySet<string>;
}

/** Sites with absence and no enrolments while others have them; sites with pupils and no calendar. */
export function decideSites({ pupils, spells, calendars }: SchoolsKnown, thresholds: AllThresholds): Finding[] {
  const one = (code: "site-without-enrolment" | "site-without-calendar", place: string, measured: number) =>
    judge({ code, place, measured, expected: null, deviation: 1, basis: measured }, thresholds);
  // nobody delivered enrolments yet: they are still to come
  const unknown = pupils.size === 0 ? [] : [...spells].filter(([site]) => !pupils.has(site));
  const bare = [...pupils].filter(([site]) => !calendars.has(site));
  return [
    ...unknown.flatMap(([site, count]) => one("site-without-enrolment", site, count)),
    ...bare.flatMap(([site, count]) => one("site-without-calendar", site, count)),
  ];
}
