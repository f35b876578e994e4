import { countDateOf, periodOf, previousSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import type { EnrolmentRecord, Records, SiteRecord } from "../kit/records.ts";
import { touches } from "./days.ts";
import { accepted, delivered } from "./sources.ts";

/** Somebody in a school year, with everything that was delivered about him. */
export interface Person {
  readonly pupil: string;
  readonly schoolYear: SchoolYear;
  readonly linked: boolean;
  /** Where he counts: each of his enrolments on 1 October, and each municipality that lists or exempts him. */
  readonly stays: readonly Stay[];
  /** All there is to know, of this person and of others. */
  readonly records: Records;
  /** Reference date of the release. */
  readonly date: string;
}

/** A person at a site (null: enrolled nowhere) with a municipality of residence (null: unknown). */
export interface Stay {
  readonly person: Person;
  readonly site: SiteRecord | null;
  readonly residence: string | null;
  readonly enrolment: EnrolmentRecord | null;
}

/** Enrolments on 1 October: of several of a pupil at one site the one that began last. */
function enrolmentsOn1October(records: Records, schoolYear: SchoolYear): readonly EnrolmentRecord[] {
  const day = countDateOf(schoolYear);
  const found = records.enrolments.filter(
    (one) => one.schoolYear === schoolYear && touches(one.from, one.to, { from: day, to: day }),
  );
  return found.filter(
    (one) => !found.some((other) => other.pupil === one.pupil && other.site === one.site && other.from > one.from),
  );
}

/** Everybody whom a release of a date counts in a school year. */
export function personsOf(all: Records, schoolYear: SchoolYear, date: string): readonly Person[] {
  const records = accepted(all);
  const { from, to } = periodOf(schoolYear);
  const year = { from, to: to < date ? to : date };
  const enrolments = enrolmentsOn1October(records, schoolYear);
  const lists = records.spells.filter(
    (one) => one.schoolYear === schoolYear && one.kind === "notEnrolled" && touches(one.from, one.to, year),
  );
  const exemptions = records.exemptions.filter(
    (one) => schoolYearOf(records, one.delivery) === schoolYear && touches(one.from, one.to, year),
  );
  const names = new Set([...enrolments, ...lists, ...exemptions].map(({ pupil }) => pupil));
  const everything = [...enrolments, ...lists, ...exemptions, ...records.episodes, ...records.guidance];
  return [...names].map((pupil) => {
    const own = enrolments.filter((one) => one.pupil === pupil);
    const homes = new Set([
      ...lists.filter((one) => one.pupil === pupil).map((one) => one.residence!),
      ...exemptions.filter((one) => one.pupil === pupil).map((one) => one.municipality),
    ]);
    const stays: Stay[] = [];
    const linked = everything.some((one) => one.pupil === pupil && one.linked);
    const person: Person = { pupil, schoolYear, linked, stays, records: ofPupil(records, pupil, schoolYear), date };
    for (const enrolment of own) {
      const site = records.sites.find(({ code }) => code === enrolment.site)!;
      stays.push({ person, site, residence: enrolment.residence, enrolment });
    }
    for (const home of homes) {
      if (!own.some(({ residence }) => residence === home)) {
        stays.push({ person, site: null, residence: home, enrolment: null });
      }
    }
    return person;
  });
}

const schoolYearOf = (records: Records, delivery: string): string | undefined =>
  records.deliveries.find(({ key }) => key === delivery)?.schoolYear;

/** The records about a pupil in a school year and, by the bridge, the year before; sources and calendars of everybody. */
function ofPupil(records: Records, pupil: string, schoolYear: SchoolYear): Records {
  const bridges = records.bridges.filter((one) => one.pupil === pupil);
  const before = new Set(bridges.map(({ previous }) => previous));
  const isOwn = (one: { readonly pupil: string }) => one.pupil === pupil;
  return {
    ...records,
    bridges,
    enrolments: records.enrolments.filter(
      (one) =>
        (isOwn(one) && one.schoolYear === schoolYear) ||
        (before.has(one.pupil) && one.schoolYear === previousSchoolYear(schoolYear)),
    ),
    episodes: records.episodes.filter(isOwn),
    spells: records.spells.filter(isOwn),
    exemptions: records.exemptions.filter(isOwn),
    guidance: records.guidance.filter(isOwn),
  };
}

export { delivered };
