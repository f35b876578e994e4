import type { CareForm, Referrer, StopReason } from "@monitor/schema/vocabulary";

/** Messages of iJw 3 that are read; every other is named and left. */
export const START_MESSAGE = "JW305";
export const STOP_MESSAGE = "JW307";
export const ALLOCATION_MESSAGE = "JW301";
export const REQUEST_MESSAGE = "JW315";

/** The elements that hold one product, in the four messages. */
export const PRODUCT_ELEMENTS: ReadonlySet<string> = new Set([
  "StartProduct",
  "StopProduct",
  "ToegewezenProduct",
  "AangevraagdProduct",
]);

/** The fields of a product that are read; `Categorie` and `Code` stand in `Product`, `Type` stands in `Verwijzer`. */
export const PRODUCT_FIELDS = [
  "ToewijzingNummer",
  "ReferentieAanbieder",
  "Categorie",
  "Code",
  "Begindatum",
  "Einddatum",
  "ToewijzingIngangsdatum",
  "ToewijzingEinddatum",
  "RedenBeeindiging",
  "StatusAanlevering",
  "Type",
] as const;
export type ProductField = (typeof PRODUCT_FIELDS)[number];

export interface RawMessage {
  readonly sender: string;
  readonly receiver: string;
  /** `Dagtekening`, as it stands there. */
  readonly dated: string;
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

/**
 * Form of care by product category, code list JZ020 of iJw 3.2; 31-38 are the forms of care of CBS (Beleidsinformatie
 * Jeugd). Transport (42) is no care, and neither is preventive work of a certified institution (49): see
 * `PREVENTIVE_CATEGORY`.
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
  ["49", null],
  ["50", "ambulatory"],
  ["51", "ambulatory"],
  ["52", "ambulatory"],
  ["53", "ambulatory"],
  ["54", "ambulatory"],
  ["55", "ambulatory"],
]);
/**
 * "Activiteiten in het preventief justitieel kader": no jeugdhulp, and no measure (Regeling Jeugdwet, bijlage 2, 4.4).
 */
export const PREVENTIVE_CATEGORY = "49";
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

/** Who referred, code list COD327 of iJw 3.2. CBS has a list of its own, with a 07 and without an 08. */
export const REFERRER_OF_CODE: ReadonlyMap<string, Referrer> = new Map<string, Referrer>([
  ["01", "municipality"],
  ["02", "generalPractitioner"],
  ["03", "youthDoctor"],
  ["04", "certifiedInstitution"],
  ["05", "medicalSpecialist"],
  ["06", "none"],
  ["08", "court"],
]);

/** Status of a delivered product, code list COD467; release 3.2 knows 1 and 3 only. */
export const STATUS = { first: "1", changed: "2", removed: "3", unchanged: "9" } as const;
