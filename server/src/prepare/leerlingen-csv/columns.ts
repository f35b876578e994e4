import type { Sex } from "@monitor/schema/vocabulary";
import { SEX_OF_CODE } from "../edexml/map.ts";

export const REQUIRED_COLUMNS = ["leerlingsleutel", "bsn", "vestiging"] as const;
export const OPTIONAL_COLUMNS = ["groep", "jaargroep", "geslacht", "geboortedatum", "postcode", "van", "tot"] as const;

/** The columns of `leerlingen*.csv`; their order is free. */
export const PUPIL_COLUMNS = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS] as const;
export type PupilColumn = (typeof PUPIL_COLUMNS)[number];

/** A pupil with dates and codes in their one written form; what could not be read stays as it was. */
export type CsvPupil = Readonly<Record<PupilColumn, string>>;

/** Words and letters for sex, beside the digits of ISO 5218 that EDEXML has. */
export const SEX_OF_WORD: ReadonlyMap<string, Sex> = new Map<string, Sex>([
  ...SEX_OF_CODE,
  ["m", "male"],
  ["man", "male"],
  ["jongen", "male"],
  ["v", "female"],
  ["vrouw", "female"],
  ["meisje", "female"],
  ["x", "unspecified"],
  ["o", "unknown"],
  ["onbekend", "unknown"],
]);
