import type { Fact } from "@monitor/schema/indicators";
import type { PeriodCode, SchoolYear } from "@monitor/schema/vocabulary";
import type { FactInPeriod, FactSet } from "../count/counted-rows.ts";
import { factsByPeriod, factsOfCountDate, type StayCode } from "./facts-of-stay.ts";
import type { PeriodPart } from "./period-parts.ts";
import type { Wanted } from "./wanted.ts";

const agesApart = (age: number | null): string => {
  if (age === 17) return "17";
  return age !== null && age >= 5 && age < 17 ? "5-16" : "other";
};

/** By hand, as it is made for each profile of a country: the values of an object one after the other. */
const keyOf = (schoolYear: SchoolYear, stay: StayCode): string =>
  `${schoolYear}|${stay.enrolled}|${stay.residenceKnown}|${stay.livesElsewhere}|${agesApart(stay.age)}|${stay.schoolType}|\
${stay.special}|${stay.linked}|${stay.bridged}|${stay.specialBefore}|${stay.careKnown}|${stay.attendanceKnown}|\
${stay.listKnown}|${stay.care}|${stay.absence}|${stay.listing}|${stay.exemptions}`;

/** Turns what a stay says into its set of facts: one object for each set, however many stays have it. */
export function factSets(parts: ReadonlyMap<SchoolYear, readonly PeriodPart[]>, { facts: wanted }: Wanted) {
  const sets = new Map<string, FactSet>();
  const names = new Map<PeriodCode, Map<Fact, FactInPeriod>>();
  /** The same text for the same fact, as there are millions. */
  const nameOf = (fact: Fact, period: PeriodCode): FactInPeriod => {
    const own = names.get(period) ?? new Map<Fact, FactInPeriod>();
    names.set(period, own);
    const name = own.get(fact) ?? (`${fact} ${period}` as const);
    own.set(fact, name);
    return name;
  };
  const make = (schoolYear: SchoolYear, stay: StayCode): FactSet => {
    const set = new Set(factsOfCountDate(stay).map((fact) => nameOf(fact, schoolYear)));
    const factsOf = factsByPeriod(stay);
    for (const { bit, code, kind } of parts.get(schoolYear) ?? []) {
      for (const fact of factsOf(bit)) if (wanted[kind].has(fact)) set.add(nameOf(fact, code));
    }
    return set;
  };
  return (schoolYear: SchoolYear, stay: StayCode): FactSet => {
    const key = keyOf(schoolYear, stay);
    const known = sets.get(key);
    if (known !== undefined) return known;
    const made = make(schoolYear, stay);
    sets.set(key, made);
    return made;
  };
}

export type FactSets = ReturnType<typeof factSets>;
