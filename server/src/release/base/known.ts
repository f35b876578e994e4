import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { CountTransaction } from "../count/transaction.ts";
import type { Calendars } from "./calendars.ts";

/** In which periods (bit pattern, see `PeriodPart`) an organisation delivered each day of a kind of source. */
export type Covered = (kind: "care" | "attendance", schoolYear: SchoolYear, organisation: string) => number;

/** Reads what `covered` holds. */
export async function readCovered(sql: CountTransaction): Promise<Covered> {
  const sources = await sql<{ key: string; parts: number }[]>`
    select kind || school_year || organisation as key, parts from covered where kind in ('care', 'attendance')`;
  const parts = new Map(sources.map((source) => [source.key, source.parts]));
  return (kind, schoolYear, organisation) => parts.get(kind + schoolYear + organisation) ?? 0;
}

/** In which periods sources tell of the persons of a site or municipality. */
export interface Known {
  readonly attendanceOf: (schoolYear: SchoolYear, site: string | null) => number;
  readonly careOf: (schoolYear: SchoolYear, residence: string | null) => number;
  /** The list of youths who are not enrolled, and with it exemptions. */
  readonly listOf: (schoolYear: SchoolYear, residence: string | null) => number;
}

export const knownBy = (calendars: Calendars, covered: Covered): Known => ({
  attendanceOf: (schoolYear, site) => (site === null ? 0 : (calendars.get(schoolYear)?.get(site)?.known ?? 0)),
  careOf: (schoolYear, residence) => (residence === null ? 0 : covered("care", schoolYear, residence)),
  listOf: (schoolYear, residence) => (residence === null ? 0 : covered("attendance", schoolYear, residence)),
});
