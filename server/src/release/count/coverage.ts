import type { Condition, Population } from "@monitor/schema/indicators";
import type { PeriodCode } from "@monitor/schema/vocabulary";
import type { Part } from "./grid.ts";
import type { SitesOfPlace } from "./membership.ts";
import type { Tallier } from "./persons.ts";

/** Everybody whom a figure could be about: the enrolled, and among residents the youths whom a municipality listed. */
const EVERYONE: Readonly<Record<Population, readonly Condition[]>> = {
  school: [["enrolled"]],
  residence: [["enrolled"], ["notEnrolled"]],
};

export interface CoverageOf {
  readonly everyone: Int32Array;
  readonly known: Int32Array;
}

/** How many persons there are in each cell, and of how many of them the sources tell. */
export function coverageOf(
  tally: Tallier,
  population: Population,
  known: Condition,
  period: PeriodCode,
  parts: boolean,
): CoverageOf {
  const everyone = EVERYONE[population];
  const ofKnown = everyone.map((condition) => [...condition, ...known]);
  return {
    everyone: tally(population, everyone, period, parts),
    known: tally(population, ofKnown, period, parts),
  };
}

/** The part (0..1) of the expected sites of a place, or of those of one type in it, that delivered. */
export function coverageOfSites({ expected, delivered }: SitesOfPlace, part: Part | null): number {
  const type = part?.schoolType ?? null;
  const sites = expected.get(type) ?? 0;
  return sites === 0 ? 0 : (delivered.get(type) ?? 0) / sites;
}
