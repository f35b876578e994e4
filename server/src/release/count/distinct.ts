import type { Condition, Population } from "@monitor/schema/indicators";
import type { PeriodCode } from "@monitor/schema/vocabulary";
import type { ProviderRow } from "./counted-rows.ts";
import type { PersonsOfYear } from "./persons.ts";

/** Something that may occur more than once at a spot: a provider, a municipality. */
interface Found {
  readonly spot: number;
  readonly what: string;
}

function tallyDistinct(
  found: Iterable<Found>,
  { grid, spots }: PersonsOfYear,
  population: Population,
  parts: boolean,
): Int32Array {
  const size = parts ? grid.size : grid.places.length;
  const numbers = new Map<string, number>();
  const seen = new Set<number>();
  const tally = new Int32Array(size);
  for (const { spot, what } of found) {
    const number = numbers.get(what) ?? numbers.size;
    numbers.set(what, number);
    for (const cell of spots.all[spot]![population]) {
      if (cell >= size) break;
      const pair = number * size + cell;
      if (seen.has(pair)) continue;
      seen.add(pair);
      tally[cell]! += 1;
    }
  }
  return tally;
}

/** Distinct providers by cell. */
export function tallyProviders(
  rows: readonly ProviderRow[],
  year: PersonsOfYear,
  population: Population,
  period: PeriodCode,
  parts: boolean,
): Int32Array {
  const own = rows.filter((row) => row.period === period && row.profile.schoolYear === year.schoolYear);
  const found = own.map((row): Found => ({ spot: year.spots.of(row.profile), what: row.provider }));
  return tallyDistinct(found, year, population, parts);
}

/** Distinct municipalities of residence by cell, of the enrolments of which a condition holds. */
export function tallyMunicipalities(
  year: PersonsOfYear,
  population: Population,
  where: Condition,
  period: PeriodCode,
  parts: boolean,
): Int32Array {
  const { stacks, several, facts, spots } = year;
  const holds = facts.holds([where], period);
  const found = new Map<number, Found>();
  const add = (spot: number, own: number) => {
    const what = spots.all[spot]!.profile.residence;
    if (what !== null && holds[own] === 1) found.set(spot, { spot, what });
  };
  for (const stack of stacks) add(stack.spot, stack.facts);
  for (const { seen } of several.flat()) {
    for (const one of seen) add(spots.of(one.profile), facts.idOf(one.facts));
  }
  return tallyDistinct(found.values(), year, population, parts);
}
