import type { SchoolYear, SourceKind } from "@monitor/schema/vocabulary";

/** The whole release, as a place. */
export const WHOLE = "NL";

/** How much of a kind of source was delivered of an area in a school year, as it is published with the release. */
export interface Coverage {
  readonly place: string;
  readonly kind: SourceKind;
  readonly schoolYear: SchoolYear;
  /** What is counted: the sites of schools, or municipalities. */
  readonly unit: "site" | "municipality";
  readonly expected: number;
  readonly delivered: number;
  /** Pupils as published; null where that figure is hidden, and of kinds that are not about all pupils. */
  readonly pupils: number | null;
  /** Share of the enrolments that can be linked, in whole percents; null of other kinds and of fewer than 10 pupils. */
  readonly linkedPercent: number | null;
}

/** A site that a release expects, in one school year. */
export interface SiteDeliveries {
  readonly schoolYear: SchoolYear;
  readonly site: string;
  readonly municipality: string;
  /** Enrolments on the count date, and those of them without an identifier; null: not delivered. */
  readonly enrolments: number | null;
  readonly unlinked: number | null;
  readonly attendance: boolean;
}

/** A municipality that delivered for the whole of a school year. */
export interface MunicipalityDelivery {
  readonly schoolYear: SchoolYear;
  readonly municipality: string;
  readonly kind: "care" | "attendance";
}

/** An area holds a site or a municipality in a school year. */
export interface Membership {
  readonly schoolYear: SchoolYear;
  readonly area: string;
  readonly member: string;
}

/** What coverage is made from. */
export interface Delivered {
  readonly sites: readonly SiteDeliveries[];
  readonly municipalities: readonly MunicipalityDelivery[];
  readonly memberships: readonly Membership[];
}
