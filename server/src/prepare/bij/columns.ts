import type { CsvLayout } from "../read-csv.ts";
import { headerColumns } from "../table-header.ts";

/** The table of Beleidsinformatie Jeugd. */
export const BIJ_FILE = "bij";

/** The columns that are read, in the order in which the reader gives them. */
export const BIJ_COLUMNS = [
  "bsn",
  "aanbieder",
  "datum_aanvang",
  "datum_einde",
  "hulpvorm",
  "maatregel",
  "verwijzer",
  "reden_beeindiging",
  "postcode",
  "gemeentecode",
  "datum_overgedragen_gekregen",
  "datum_overgedragen",
  "kenmerk",
  "collectief",
] as const;
export type BijColumn = (typeof BIJ_COLUMNS)[number];

/** CBS publishes no names of columns: these are the names of the fields in the protocol, and what offices make of them. */
const VARIANTS = {
  bsn: ["burgerservicenummer"],
  aanbieder: ["agb", "agb_code", "agbcode", "zorgaanbieder", "code_aanbieder"],
  datum_aanvang: [
    "datum_aanvang_jeugdhulp",
    "datum_aanvang_maatregel",
    "datum_aanvang_kinderbeschermingsmaatregel",
    "datum_aanvang_jeugdreclassering",
    "aanvang",
    "begindatum",
    "startdatum",
  ],
  datum_einde: [
    "datum_einde_jeugdhulp",
    "datum_einde_maatregel",
    "datum_einde_kinderbeschermingsmaatregel",
    "datum_einde_jeugdreclassering",
    "einde",
    "einddatum",
  ],
  hulpvorm: ["type_jeugdhulp", "code_hulpvorm"],
  maatregel: [
    "type_maatregel",
    "type_kinderbeschermingsmaatregel",
    "type_jeugdreclassering",
    "type_jeugdbescherming",
    "code_maatregel",
  ],
  verwijzer: ["code_verwijzer", "type_verwijzer"],
  reden_beeindiging: ["reden_beeindiging_jeugdhulp", "reden_beeindiging_maatregel", "reden_einde", "reden"],
  postcode: ["postcode_gemeente", "postcode_gemeentecode", "woonplaats"],
  gemeentecode: ["gemeente", "gemeentenummer", "gemeente_code"],
  datum_overgedragen_gekregen: ["overgedragen_gekregen"],
  datum_overgedragen: ["overgedragen"],
  kenmerk: ["dossiernummer", "trajectnummer", "sleutel"],
  collectief: ["collectief_arrangement"],
} as const satisfies Record<BijColumn, readonly string[]>;

export const BIJ_LAYOUT: CsvLayout = {
  required: BIJ_COLUMNS.slice(0, 4),
  optional: BIJ_COLUMNS.slice(4),
  variants: VARIANTS,
};

const FORM_COLUMNS: ReadonlySet<string> = new Set([
  "hulpvorm",
  "maatregel",
  ...VARIANTS.hulpvorm,
  ...VARIANTS.maatregel,
]);

/** Without a form of care or a measure a table is none of Beleidsinformatie Jeugd. */
export const hasFormColumn = (head: string): boolean => headerColumns(head).some((column) => FORM_COLUMNS.has(column));

/** A line, with what a spreadsheet does to codes undone; what could not be read stays as it was. */
export interface RawTrajectory {
  readonly bsn: string;
  readonly provider: string;
  /** First and last day at this provider; empty: unknown, and still running. */
  readonly from: string;
  readonly to: string;
  readonly form: string;
  readonly measure: string;
  readonly referrer: string;
  readonly reason: string;
  readonly postcode: string;
  readonly municipality: string;
  /** Another institution went on with the measure. */
  readonly handedOver: boolean;
  /** The source's own key of the trajectory, if it has one. */
  readonly ownKey: string;
  /** Whether a collective arrangement gives the help, if the source keeps that: `ja` or `nee`. */
  readonly collective: string;
  /** Names of the youth in columns beside these: only to keep them out of the key. */
  readonly names: readonly string[];
}
