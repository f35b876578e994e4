import type { AbsenceKind } from "@monitor/schema/vocabulary";

/** The columns of `verzuim*.csv`; their order is free. */
export const SPELL_COLUMNS = [
  "leerlingsleutel",
  "bsn",
  "vestiging",
  "woongemeente",
  "soort",
  "van",
  "tot",
  "minuten",
] as const;

/** The columns of `schoolkalender*.csv`. */
export const CALENDAR_COLUMNS = ["vestiging", "dag", "lesminuten"] as const;

/** The Dutch words of the column `soort`. */
export const KIND_OF_WORD: ReadonlyMap<string, AbsenceKind> = new Map<string, AbsenceKind>([
  ["ziek", "sick"],
  ["verlof", "leave"],
  ["geschorst", "suspended"],
  ["ongeoorloofd", "unauthorised"],
  ["luxeverzuim", "luxury"],
  ["niet-ingeschreven", "notEnrolled"],
]);

/** A spell with its dates and codes in their one written form; what could not be read stays as it was. */
export interface RawSpell {
  readonly reference: string;
  readonly number: string;
  readonly site: string;
  readonly residence: string;
  readonly kind: string;
  readonly from: string;
  /** Empty: still running. */
  readonly to: string;
  readonly minutes: string;
}

export interface RawDay {
  readonly site: string;
  readonly day: string;
  readonly minutes: string;
}
