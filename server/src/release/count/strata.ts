import { conditionOf, type Indicator, type Population } from "@monitor/schema/indicators";
import type { PeriodCode, SchoolType } from "@monitor/schema/vocabulary";
import type { Profile } from "./counted-rows.ts";
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
  const width = grid.places.length;
  const kinds: Pick<StratumCount, "schoolType" | "age">[] = [];
  const kindAt = new Map<string, number>();
  const kindOf = ({ site, age }: Profile): number => {
    const schoolType = (site === null ? null : schoolTypes.get(site)) ?? null;
    const key = `${schoolType} ${age}`;
    const at = kindAt.get(key) ?? kinds.push({ schoolType, age }) - 1;
    kindAt.set(key, at);
    return at;
  };
  const counts = new Map<number, number>();
  for (const { spot, facts: own, persons } of [...year.stacks, ...year.several.flat()]) {
    if (among[own] !== 1) continue;
    const { profile, ...cells } = spots.all[spot]!;
    const kind = kindOf(profile);
    for (const cell of cells[population]) {
      if (cell >= width) break;
      const key = kind * width + cell;
      counts.set(key, (counts.get(key) ?? 0) + persons);
    }
  }
  return [...counts].flatMap(([key, persons]): StratumCount[] => {
    const { place, level } = grid.placeOf(key % width);
    if (indicator.population[level] !== population) return [];
    const kind = kinds[Math.floor(key / width)]!;
    return [{ indicator: indicator.code, place, period: schoolYear, ...kind, persons }];
  });
}

/** The strata of a share in a school year, of every place that has a figure of it. */
export const strataOf = (indicator: Indicator, year: PersonsOfYear): readonly StratumCount[] =>
  POPULATIONS.flatMap((population) => ofPopulation(indicator, year, population));
