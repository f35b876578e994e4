import type { Fact, Population } from "@monitor/schema/indicators";
import type { Level, PeriodCode, SchoolType, SchoolYear } from "@monitor/schema/vocabulary";

/** A fact in a period; those about the count date are in their school year: `withCare 2025-2026 1`. */
export type FactInPeriod = `${Fact} ${PeriodCode}`;

/** What holds of a person. One object for each set that occurs: compare and cache it by identity. */
export type FactSet = ReadonlySet<FactInPeriod>;

/** What places and breakdowns look at. Null site: a person who is enrolled nowhere. Null elsewhere: unknown. */
export interface Profile {
  readonly schoolYear: SchoolYear;
  readonly site: string | null;
  readonly residence: string | null;
  /** Whole years on the count date. */
  readonly age: number | null;
  readonly sex: "male" | "female" | null;
  readonly yearGroup: string | null;
}

/** So many persons of whom the same holds, with one enrolment at most. */
export interface PersonsRow {
  readonly profile: Profile;
  readonly facts: FactSet;
  readonly persons: number;
}

/**
 * A person with several enrolments on the count date. In a place he is one person, of whom what the enrolments in that
 * place say holds: known only what each of them knows, otherwise what any of them has.
 */
export interface SeveralRow {
  readonly enrolments: readonly Enrolment[];
}

/** One enrolment of a person who has several, or a municipality that lists or exempts him beside his enrolments. */
export interface Enrolment {
  readonly profile: Profile;
  readonly facts: FactSet;
}

/**
 * Lesson time of the enrolments of a profile whose attendance is known: of a pupil at two sites each site has its own. Of
 * halves and months, age, sex and year group are left out.
 */
export interface HoursRow {
  readonly profile: Profile;
  readonly period: PeriodCode;
  readonly pupils: number;
  readonly absentPupils: number;
  readonly missedMinutes: number;
  readonly unauthorisedMinutes: number;
  readonly lessonMinutes: number;
}

/** A provider that gave care in the period to some pupil of a profile whose care is known. */
export interface ProviderRow {
  readonly profile: Profile;
  readonly period: PeriodCode;
  readonly provider: string;
}

/** A place, and the sites or municipalities of residence in it by the memberships on the count date. */
export interface PlaceRow {
  readonly place: string;
  readonly level: Level;
  readonly schoolYear: SchoolYear;
  readonly population: Population;
  readonly members: readonly string[];
}

/** A site that a release expects: it exists, whether or not it delivered. */
export interface SiteRow {
  readonly site: string;
  readonly schoolType: SchoolType;
  readonly municipality: string;
  /** By school year: whether enrolments of it were delivered. */
  readonly delivered: Readonly<Record<SchoolYear, boolean>>;
}

/** Score of a site that another party gave, the newest not after the count date. */
export interface ScoreRow {
  readonly site: string;
  readonly schoolYear: SchoolYear;
  readonly measure: string;
  readonly value: number;
}

/** All that a release counts, as the base makes it from the records: the border between records and the pure cube. */
export interface CountedRows {
  readonly persons: readonly PersonsRow[];
  readonly several: readonly SeveralRow[];
  readonly hours: readonly HoursRow[];
  readonly providers: readonly ProviderRow[];
  readonly places: readonly PlaceRow[];
  readonly sites: readonly SiteRow[];
  readonly scores: readonly ScoreRow[];
}
