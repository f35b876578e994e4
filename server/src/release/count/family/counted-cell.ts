import type { BaseFlag } from "@monitor/schema/indicators";
import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { TrueCount } from "../../../protection/index.ts";

/** Whom a place's figure is about: pupils at school there, or pupils who live there. */
export type Population = "school" | "residence";

/** The exact count of one cell, with how many of its pupils the sources tell of. */
export interface CountedCell {
  readonly place: string;
  readonly breakdown: string;
  readonly period: SchoolYear;
  readonly known: number;
  readonly everyone: number;
  readonly count: TrueCount;
}

/** The part of a counted cell that each family's query selects in the same way; PostgreSQL's bigint comes as text. */
export interface CellRow {
  readonly place: string;
  readonly breakdown: string;
  readonly school_year: SchoolYear;
  readonly known: string;
  readonly everyone: string;
}

export function countedCell(row: CellRow, count: TrueCount): CountedCell {
  return {
    place: row.place,
    breakdown: row.breakdown,
    period: row.school_year,
    known: Number(row.known),
    everyone: Number(row.everyone),
    count,
  };
}

/** The column of `pupil_cell` that holds a flag of the catalogue. */
export const COLUMN: Readonly<Record<BaseFlag, string>> = {
  enrolled: "enrolled",
  linked: "linked",
  careKnown: "care_known",
  withCare: "with_care",
  attendanceKnown: "attendance_known",
  longTermAbsent: "long_term_absent",
};

/** The flag that tells whether the sources of a flag delivered for a pupil. */
export const KNOWN_BY: Readonly<Record<BaseFlag, BaseFlag>> = {
  enrolled: "enrolled",
  linked: "enrolled",
  careKnown: "enrolled",
  withCare: "careKnown",
  attendanceKnown: "enrolled",
  longTermAbsent: "attendanceKnown",
};
