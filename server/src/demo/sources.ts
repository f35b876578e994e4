import type { Period, SchoolType, SchoolYear, SourceKind } from "@monitor/schema/vocabulary";
import type { FormatName } from "../prepare/index.ts";
import type { ProviderPlan } from "./plan/world.ts";
import type { Mistake } from "./write/written.ts";

/** One delivery of one source in its own format, ready to be prepared; or coded, ready to be received. */
export interface DemoSource {
  /** Names it within the demo, such as `IR-TWENTE/2025-2026/verzuim-99001`; also its folder. */
  readonly key: string;
  readonly region: string;
  readonly kind: SourceKind;
  readonly format: FormatName;
  /** A board for enrolment and attendance; a municipality for care and for compulsory education. */
  readonly organisation: string;
  readonly schoolYear: SchoolYear;
  readonly period: Period;
  /** Below the folder of the demo. */
  readonly files: readonly string[];
  /** Its pupils are linked to the school year before too: `prepare --bridge`. */
  readonly bridge: boolean;
  /** Rows that are wrong on purpose. */
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

/** What there is before any pupil: the reference rows of the demo. */
export interface DemoReference {
  readonly seed: number;
  /** A year, about. */
  readonly pupils: number;
  readonly years: readonly SchoolYear[];
  /** Its pupils of the last school year have test numbers and go through the whole linkage protocol; null: nobody. */
  readonly protocolSite: string | null;
  readonly sites: readonly DemoSite[];
  readonly providers: readonly ProviderPlan[];
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

/** Whether a source was written as a coded delivery: ready to be received, in the folder of its key. */
export const isCoded = ({ files }: DemoSource): boolean => files.some((file) => file.endsWith("/manifest.json"));
