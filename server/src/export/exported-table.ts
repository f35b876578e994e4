import type { Indicator } from "@monitor/schema/indicators";
import type { IsoDate, ObservationStatus } from "@monitor/schema/vocabulary";

/** A release that may be exported: it exists and was not withdrawn. */
export interface ExportedRelease {
  readonly number: number;
  readonly referenceDate: IsoDate;
  /** ISO time, UTC. */
  readonly publishedAt: string;
  /** SHA-256 over its observations. */
  readonly fingerprint: string;
  readonly demo: boolean;
}

/** A place of which a release has figures. */
export interface ExportedPlace {
  readonly place: string;
  readonly name: string;
  /** Kind of area, `board` or `site`. */
  readonly level: string;
}

/** A published observation with the name of its place; numbers as published, null where there is none. */
export interface ExportedRow extends ExportedPlace {
  readonly period: string;
  /** Empty for the whole, else dimension and member such as `school-type:bao`. */
  readonly breakdown: string;
  readonly status: ObservationStatus;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The figures of one indicator in a release. Writers may read the rows more than once; they never hold them all. */
export interface ExportedTable {
  readonly release: ExportedRelease;
  readonly indicator: Indicator;
  /** In the order of place, period, breakdown. */
  rows(): AsyncIterable<ExportedRow>;
}
