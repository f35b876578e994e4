import { conditionOf, type Indicator, type Population } from "@monitor/schema/indicators";
import type { PeriodCode, SchoolType } from "@monitor/schema/vocabulary";
import type { PersonsOfYear } from "./persons.ts";

/** How many persons of one school type and age the denominator of a share counts in a place. Exact: never published. */
export interface StratumCount {
  readonly indicator: string;
  readonly place: string;
  readonly period: PeriodCode;
  /** Null: enrolled nowhere, or at a site that is not known. */
  readonly schoolType: SchoolType | null;
  /** Null: not known. */
  readonly age: number | null;
  readonly persons: number;
}

const POPULATIONS = ["school", "residence"] as const;

function ofPopulation(indicator: Indicator, year: PersonsOfYear, population: Population): StratumCount[] {
  const { measure } = indicator;
  if (measure.family !== "share") throw new TypeError(`${indicator.code} is no share: it has no strata`);
  const { grid, spots, facts, schoolYear, schoolTypes } = year;
  const among = facts.holds([conditionOf(measure.among, population)], schoolYear);
  const counts = new Map<string, { -readonly [K in keyof StratumCount]: StratumCount[K] }>();
  for (const { spot, facts: own, persons } of [...year.stacks, ...year.several.flat()]) {
    if (among[own] !== 1) continue;
    const { profile, ...cells } = spots.all[spot]!;
    const schoolType = (profile.site === null ? null : schoolTypes.get(profile.site)) ?? null;
    for (const cell of cells[population]) {
      if (cell >= grid.places.length) break;
      const { place, level } = grid.placeOf(cell);
      if (indicator.population[level] !== population) continue;
      const key = `${cell} ${schoolType} ${profile.age}`;
      const found = counts.get(key);
      if (found !== undefined) found.persons += persons;
      else {
        const stratum = { indicator: indicator.code, place, period: schoolYear, schoolType, age: profile.age };
        counts.set(key, { ...stratum, persons });
      }
    }
  }
  return [...counts.values()];
}

/** The strata of a share in a school year, of every place that has a figure of it. */
export const strataOf = (indicator: Indicator, year: PersonsOfYear): readonly StratumCount[] =>
  POPULATIONS.flatMap((population) => ofPopulation(indicator, year, population));
