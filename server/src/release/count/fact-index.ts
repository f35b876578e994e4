import { type Condition, type Fact, isOfPeriod } from "@monitor/schema/indicators";
import { type PeriodCode, schoolYearOfPeriod } from "@monitor/schema/vocabulary";
import type { FactInPeriod, FactSet } from "./counted-rows.ts";

/** Facts that say whether something would be known: of a person with several enrolments each must know it. */
const KNOWN: ReadonlySet<Fact> = new Set<Fact>([
  "careKnown",
  "attendanceKnown",
  "residentAbsenceKnown",
  "exemptionsKnown",
  "residenceKnown",
  "bridged",
  "linked",
]);

/** The part of a condition on which coverage depends: whether the sources that would tell have delivered. */
export const knownPart = (condition: Condition): Condition => condition.filter((fact) => KNOWN.has(fact));

export const inPeriod = (fact: Fact, period: PeriodCode): FactInPeriod =>
  `${fact} ${isOfPeriod(fact) ? period : schoolYearOfPeriod(period)}`;

const isKnown = (fact: FactInPeriod): boolean => KNOWN.has(fact.slice(0, fact.indexOf(" ")) as Fact);

/** What holds of a person with these enrolments in one place: known what each knows, otherwise what any has. */
export function factsTogether(sets: readonly FactSet[]): FactSet {
  const all = new Set(sets.flatMap((set) => [...set]));
  return new Set([...all].filter((fact) => !isKnown(fact) || sets.every((set) => set.has(fact))));
}

/** Numbers sets of facts by identity, so that a condition is looked at once for each set that occurs. */
export interface FactIndex {
  readonly idOf: (facts: FactSet) => number;
  /** The same for a person with several enrolments in one place. */
  readonly idTogether: (sets: readonly FactSet[]) => number;
  /** By number of a set: 1 where all facts of some alternative hold in the period. Stays right for the sets so far. */
  readonly holds: (alternatives: readonly Condition[], period: PeriodCode) => Uint8Array;
}

/** By fact: 1 for each set (by its number) that has it. */
function columnsOf(sets: ReadonlyMap<FactSet, number>): ReadonlyMap<FactInPeriod, Uint8Array> {
  const columns = new Map<FactInPeriod, Uint8Array>();
  for (const [set, id] of sets) {
    for (const fact of set) {
      const column = columns.get(fact) ?? new Uint8Array(sets.size);
      column[id] = 1;
      columns.set(fact, column);
    }
  }
  return columns;
}

export function factIndex(): FactIndex {
  const ids = new Map<FactSet, number>();
  const together = new Map<string, number>();
  let columns: ReadonlyMap<FactInPeriod, Uint8Array> | null = null;
  const idOf = (facts: FactSet): number => {
    const known = ids.get(facts);
    if (known !== undefined) return known;
    ids.set(facts, ids.size);
    columns = null;
    return ids.size - 1;
  };
  const holding = (facts: readonly FactInPeriod[]): Uint8Array => {
    columns ??= columnsOf(ids);
    const all = new Uint8Array(ids.size).fill(1);
    for (const fact of facts) {
      const column = columns.get(fact);
      if (column === undefined) return all.fill(0);
      for (let id = 0; id < all.length; id++) all[id]! &= column[id]!;
    }
    return all;
  };
  return {
    idOf,
    idTogether(sets) {
      const members = [...new Set(sets.map(idOf))].sort((one, other) => one - other);
      if (members.length === 1) return members[0]!;
      const key = members.join(" ");
      const id = together.get(key) ?? idOf(factsTogether(sets));
      together.set(key, id);
      return id;
    },
    holds(alternatives, period) {
      const any = new Uint8Array(ids.size);
      for (const condition of alternatives) {
        const all = holding(condition.map((fact) => inPeriod(fact, period)));
        for (let id = 0; id < any.length; id++) any[id]! |= all[id]!;
      }
      return any;
    },
  };
}
