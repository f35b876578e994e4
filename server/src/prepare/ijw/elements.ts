import type { CareForm, StopReason } from "@monitor/schema/vocabulary";

/** Messages of iJw 3 that are read; every other is named and left. */
export const START_MESSAGE = "JW305";
export const STOP_MESSAGE = "JW307";
export const ALLOCATION_MESSAGE = "JW301";
/** A file of the municipality itself: who may share the care of a pupil with which school. */
export const GROUNDS_FILE = "toestemmingen";

/** The fields of a `StartProduct` or `StopProduct` that are read. */
export const PRODUCT_FIELDS = [
  "ToewijzingNummer",
  "Categorie",
  "Begindatum",
  "Einddatum",
  "RedenBeeindiging",
  "StatusAanlevering",
] as const;
export type ProductField = (typeof PRODUCT_FIELDS)[number];

export interface RawMessage {
  readonly sender: string;
  readonly receiver: string;
}

export interface RawProduct {
  readonly bsn: string;
  /** For the key file of the source only. */
  readonly name: string;
  readonly fields: Readonly<Partial<Record<ProductField, string>>>;
  /** The how-manieth product of the message. */
  readonly row: number;
}

export type IjwRow = { readonly message: RawMessage } | { readonly product: RawProduct };

/** The columns of `toestemmingen*.csv`. */
export const GROUND_COLUMNS = ["bsn", "school", "grondslag", "geldig_tot"] as const;

/** The Dutch words of the column `grondslag`. */
export const BASIS_OF_WORD: ReadonlyMap<string, "consent" | "statutory"> = new Map<string, "consent" | "statutory">([
  ["toestemming", "consent"],
  ["wettelijke taak", "statutory"],
]);

/**
 * Form of care by product category, code list JZ020 of iJw 3.2; 31-38 are the forms of care of CBS (Beleidsinformatie
 * Jeugd). Transport (42) is no care.
 */
export const FORM_OF_CATEGORY: ReadonlyMap<string, CareForm | null> = new Map<string, CareForm | null>([
  ["31", "ambulatory"],
  ["32", "ambulatory"],
  ["33", "dayTreatment"],
  ["34", "ambulatory"],
  ["35", "residential"],
  ["36", "residential"],
  ["37", "residential"],
  ["38", "residential"],
  ["40", "ambulatory"],
  ["41", "dayTreatment"],
  ["42", null],
  ["43", "residential"],
  ["44", "residential"],
  ["45", "ambulatory"],
  ["46", "crisis"],
  ["47", "probation"],
  ["48", "protection"],
  // "activiteiten in het preventief justitieel kader": voluntary, so no measure
  ["49", "ambulatory"],
  ["50", "ambulatory"],
  ["51", "ambulatory"],
  ["52", "ambulatory"],
  ["53", "ambulatory"],
  ["54", "ambulatory"],
  ["55", "ambulatory"],
]);
/** "Landelijk ingekochte zorg": the category does not tell whether there is stay. */
export const CATEGORY_WITHOUT_FORM = "55";

/** Why care stopped, code list JZ588 of iJw 3.2. */
export const REASON_OF_CODE: ReadonlyMap<string, StopReason> = new Map<string, StopReason>([
  ["02", "other"], // death
  ["20", "other"], // for the time being
  ["31", "asPlanned"],
  ["32", "earlyClient"],
  ["33", "earlyProvider"],
  ["34", "earlyAgreed"],
  ["35", "earlyExternal"],
  ["36", "other"], // by the municipality
  ["37", "other"], // because of a request for change
  ["38", "otherProvider"],
  ["39", "otherDomain"],
]);

/** Status of a delivered product, code list COD467. */
export const STATUS = { first: "1", changed: "2", removed: "3", unchanged: "9" } as const;
