import type { Level, Localised } from "../vocabulary/index.ts";

/** Flags and measures of the base: one row per pupil and school year. Counting sums these, nothing else. */
export type BaseFlag = "enrolled" | "linked" | "careKnown" | "withCare" | "attendanceKnown" | "longTermAbsent";

/**
 * How an indicator is counted. Few families drive all indicators:
 * - `persons`: distinct pupils with a flag;
 * - `share`: distinct pupils with the numerator flag among those with the denominator flag;
 * - `time`: lesson minutes missed over lesson minutes given, of pupils whose attendance is known;
 * - `absentees`: long-term absent pupils plus, where a municipality delivers them, not enrolled ones;
 * - `providers`: distinct care providers of the pupils.
 */
export type Measure =
  | { readonly family: "persons"; readonly of: BaseFlag }
  | { readonly family: "share"; readonly of: BaseFlag; readonly among: BaseFlag }
  | { readonly family: "time" }
  | { readonly family: "absentees" }
  | { readonly family: "providers" };

export type Unit = "persons" | "percent" | "per-1000" | "count";

/** Cross-tabulations that a release holds for areas, one at a time. */
export type Breakdown = "school-type";

/** An indicator is data: definition, computation and texts in one place; engines only translate it. */
export interface Indicator {
  readonly code: string;
  readonly label: Localised;
  readonly question: Localised;
  readonly definition: Localised;
  readonly numerator: Localised;
  readonly denominator: Localised | null;
  readonly unit: Unit;
  readonly measure: Measure;
  /** How an area's pupils are found: those at schools in the area, or those who live there. */
  readonly population: Readonly<Record<Level, "school" | "residence" | "none">>;
  /** A date within the school year, or the whole of it. */
  readonly reference: { readonly kind: "count-date" | "school-year"; readonly text: Localised };
  readonly source: Localised;
  /** Whether a higher figure means a heavier task; `neutral` where it says nothing. */
  readonly direction: "heavier" | "neutral";
  /** n = N is masked too: that all pupils of a unit have it would tell it of each. */
  readonly sensitive: boolean;
  readonly breakdowns: readonly Breakdown[];
  readonly interval: Localised | null;
  readonly caveats: readonly Localised[];
  readonly since: string;
}
