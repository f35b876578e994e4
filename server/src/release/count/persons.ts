import type { Condition, Population } from "@monitor/schema/indicators";
import type { PeriodCode, SchoolType, SchoolYear } from "@monitor/schema/vocabulary";
import type { CountedRows, Enrolment } from "./counted-rows.ts";
import { type FactIndex, factIndex } from "./fact-index.ts";
import type { Grid } from "./grid.ts";
import { membershipIn, type SitesOfPlace, sitesIn } from "./membership.ts";
import { ownersIn } from "./owners.ts";
import { type Spots, spotsIn } from "./spots.ts";

/** So many persons at a spot of whom a set of facts (by its number) holds. */
export interface Stack {
  readonly spot: number;
  readonly facts: number;
  readonly persons: number;
}

/** A person with several enrolments at a spot: what some of these, and no others of his, tell. */
export interface SeenStack extends Stack {
  readonly seen: readonly Enrolment[];
}

/** The persons of a school year: those with one enrolment at most, and each of the others by himself. */
export interface PersonsOfYear {
  readonly schoolYear: SchoolYear;
  readonly grid: Grid;
  readonly sites: readonly SitesOfPlace[];
  readonly schoolTypes: ReadonlyMap<string, SchoolType>;
  readonly spots: Spots;
  readonly facts: FactIndex;
  /** Stacks of one spot stand together. */
  readonly stacks: readonly Stack[];
  /** The stacks of one person each; no two of them share a cell. */
  readonly several: readonly (readonly SeenStack[])[];
}

export function personsOf(rows: CountedRows, grid: Grid, schoolYear: SchoolYear): PersonsOfYear {
  const spots = spotsIn(grid, membershipIn(rows, grid, schoolYear), ownersIn(rows, schoolYear));
  const facts = factIndex();
  const stacks = rows.persons
    .filter(({ profile }) => profile.schoolYear === schoolYear)
    .map((row): Stack => ({ spot: spots.of(row.profile), facts: facts.idOf(row.facts), persons: row.persons }))
    .sort((one, other) => one.spot - other.spot);
  const several = rows.several
    .filter(({ enrolments }) => enrolments[0]?.profile.schoolYear === schoolYear)
    .map(({ enrolments }) =>
      spots.ofSeveral(enrolments.map(({ profile }) => profile)).map(({ spot, seen: places }): SeenStack => {
        const seen = places.map((at) => enrolments[at]!);
        return { spot, facts: facts.idTogether(seen.map((one) => one.facts)), persons: 1, seen };
      }),
    );
  const schoolTypes = new Map(rows.sites.map(({ site, schoolType }) => [site, schoolType]));
  return { schoolYear, grid, sites: sitesIn(rows, grid, schoolYear), schoolTypes, spots, facts, stacks, several };
}

/**
 * Distinct persons by cell of whom all facts of some alternative hold in a period; of whole places only, or of parts of
 * them too.
 */
export type Tallier = (
  population: Population,
  alternatives: readonly Condition[],
  period: PeriodCode,
  parts: boolean,
) => Int32Array;

/** Stacks as columns, which are read for every condition anew. */
function columnsOf(stacks: readonly Stack[]) {
  const column = (value: (stack: Stack) => number) => Int32Array.from(stacks, value);
  return {
    spot: column(({ spot }) => spot),
    facts: column(({ facts }) => facts),
    persons: column(({ persons }) => persons),
  };
}

/** Counts persons by cell; each count is made once, and only of whole places where no parts are asked. */
export function tallier({ grid, spots, facts, stacks, several }: PersonsOfYear): Tallier {
  const made = new Map<string, Int32Array>();
  const columns = columnsOf([...stacks, ...several.flat()]);
  const count = (population: Population, holds: Uint8Array, size: number): Int32Array => {
    const tally = new Int32Array(size);
    for (let at = 0; at < columns.spot.length; ) {
      const spot = columns.spot[at]!;
      let persons = 0;
      for (; columns.spot[at] === spot; at++) persons += holds[columns.facts[at]!]! * columns.persons[at]!;
      if (persons === 0) continue;
      const cells = spots.all[spot]![population];
      for (let own = 0; own < cells.length && cells[own]! < size; own++) tally[cells[own]!]! += persons;
    }
    return tally;
  };
  return (population, alternatives, period, parts) => {
    const holds = facts.holds(alternatives, period);
    // conditions that the same sets of facts meet count the same persons
    const key = `${population} ${Buffer.from(holds).toString("latin1")}`;
    const known = made.get(`${key} parts`) ?? (parts ? undefined : made.get(key));
    if (known !== undefined) return known;
    const tally = count(population, holds, parts ? grid.size : grid.places.length);
    made.set(parts ? `${key} parts` : key, tally);
    return tally;
  };
}
