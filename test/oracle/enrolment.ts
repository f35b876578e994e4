import { countDateOf, previousSchoolYear, type SchoolType } from "@monitor/schema/vocabulary";
import { isWithin } from "./days.ts";
import type { Person, Stay } from "./person.ts";
import { remember } from "./remember.ts";

/** Whole years on 1 October; the day of birth is taken to be the first of the month. */
export function ageOf({ person, enrolment }: Stay): number | null {
  if (enrolment === null || enrolment.born === null) return null;
  const years = Number(person.schoolYear.slice(0, 4)) - Number(enrolment.born.slice(0, 4));
  return Number(enrolment.born.slice(5)) <= 10 ? years : years - 1;
}

const SPECIAL: readonly SchoolType[] = ["so", "vso", "sbo"];

/** Types of the sites at which somebody is on 1 October of this year, and of those a year before. */
const typesOf = remember(({ records, schoolYear, stays }: Person) => {
  const dayBefore = countDateOf(previousSchoolYear(schoolYear));
  const before = records.enrolments.filter(
    (one) => one.schoolYear === previousSchoolYear(schoolYear) && isWithin(dayBefore, one),
  );
  return {
    now: stays.flatMap(({ site }) => site?.schoolType ?? []),
    before: before.map((one) => records.sites.find(({ code }) => code === one.site)!.schoolType as SchoolType),
  };
});

export const bridged = (person: Person): boolean => typesOf(person).before.length > 0;

const isSpecial = (types: readonly SchoolType[]): boolean => types.some((type) => SPECIAL.includes(type));

export function toSpecial(person: Person): boolean {
  const { now, before } = typesOf(person);
  return before.length > 0 && isSpecial(now) && !isSpecial(before);
}

export function backToRegular(person: Person): boolean {
  const { now, before } = typesOf(person);
  return now.length > 0 && !isSpecial(now) && isSpecial(before);
}
