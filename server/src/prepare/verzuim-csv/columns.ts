import type { AbsenceKind } from "@monitor/schema/vocabulary";
import type { ReadMunicipality } from "../municipality-code.ts";
import type { CsvLayout } from "../read-csv.ts";

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

/** With the names that administrations give these columns. */
export const SPELL_LAYOUT: CsvLayout = {
  required: SPELL_COLUMNS,
  variants: {
    leerlingsleutel: ["leerlingnummer", "leerling_sleutel"],
    vestiging: ["vestigingscode", "brin6"],
    woongemeente: ["gemeentecode", "gemeentenummer"],
    soort: ["verzuimsoort"],
    van: ["begindatum"],
    tot: ["einddatum", "tot_en_met"],
  },
};

export const CALENDAR_LAYOUT: CsvLayout = {
  required: CALENDAR_COLUMNS,
  variants: { vestiging: ["vestigingscode", "brin6"], dag: ["datum"] },
};

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
  /** Names of the pupil, only to keep them out of the key. */
  readonly names: readonly string[];
  readonly site: string;
  readonly residence: ReadMunicipality;
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
