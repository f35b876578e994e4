import type { Period, SchoolType, SchoolYear, SourceKind } from "@monitor/schema/vocabulary";

/** One delivery of one source in its own format, ready to be prepared. */
export interface DemoSource {
  /** Names it within the demo, such as `IR-TWENTE/2025-2026/verzuim-99001`; also its folder. */
  readonly key: string;
  readonly region: string;
  readonly kind: SourceKind;
  readonly format: "edexml" | "ijw" | "verzuim-csv";
  /** A board for enrolment and attendance; a municipality for care and for attendance of who is not enrolled. */
  readonly organisation: string;
  readonly schoolYear: SchoolYear;
  readonly period: Period;
  /** Below the folder of the demo. */
  readonly files: readonly string[];
  /** Rows that are wrong on purpose. */
  readonly mistakes: readonly Mistake[];
}

/** Something wrong on purpose, so that a report has something to show. */
export interface Mistake {
  readonly file: string;
  /** What is wrong, in Dutch. */
  readonly what: string;
  /** The problem that `prepare` should report. */
  readonly problem: string;
}

/** What a writer made: paths and what is wrong in them on purpose. */
export interface Written {
  readonly paths: readonly string[];
  readonly mistakes: readonly Mistake[];
}

/** A site as the reference data of the monitor takes it. */
export interface DemoSite {
  readonly code: string;
  readonly name: string;
  readonly schoolType: SchoolType;
  readonly boardCode: string;
  readonly postcode4: string;
  readonly place: string;
  readonly municipalityCode: string;
  readonly demo: true;
}

export interface DemoProvider {
  readonly code: string;
  readonly name: string;
}

/** What there is before any pupil: the reference rows of the demo. */
export interface DemoReference {
  readonly seed: number;
  /** A year, about. */
  readonly pupils: number;
  readonly years: readonly SchoolYear[];
  /** Its pupils of the last school year have test numbers and go through the whole linkage protocol. */
  readonly protocolSite: string;
  readonly sites: readonly DemoSite[];
  readonly providers: readonly DemoProvider[];
}

export interface DemoSources extends DemoReference {
  readonly sources: readonly DemoSource[];
}

/** What is true of a site; a good estimate comes near it. Written to `waarheid.json`. */
export interface SiteTruth {
  readonly site: string;
  readonly region: string;
  readonly schoolType: SchoolType;
  readonly careRate: number;
  readonly absenceFactors: readonly number[];
  readonly longTermRate: number;
}
