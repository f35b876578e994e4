import type { Localised } from "./localised.ts";

/** Kinds of area. Groupings of municipalities or sites are dated memberships, never a column. */
export const AREA_KINDS = {
  inspirationRegion: { nl: "inspiratieregio", en: "inspiration region" },
  municipality: { nl: "gemeente", en: "municipality" },
  schoolAlliance: { nl: "samenwerkingsverband", en: "school alliance" },
  youthRegion: { nl: "jeugdregio", en: "youth care region" },
  province: { nl: "provincie", en: "province" },
  board: { nl: "schoolbestuur", en: "school board" },
  country: { nl: "alle deelnemers", en: "all participants" },
} as const satisfies Record<string, Localised>;

export type AreaKind = keyof typeof AREA_KINDS;

/**
 * Levels at which a release holds observations: areas and the school site. A class is no level: decision 0033.
 * `country` is everybody in the release: the reference for all others.
 */
export type Level =
  | "country"
  | "inspirationRegion"
  | "youthRegion"
  | "municipality"
  | "schoolAlliance"
  | "board"
  | "site";

/** Place code of all who are in a release. */
export const COUNTRY = "NL";

/** BRIN of an institution: two digits and two capitals, as in EDEXML's XSD. */
export const BRIN = /^\d{2}[A-Z]{2}$/;
/** A school site: BRIN and two digits of the vestiging. */
export const SITE_CODE = /^\d{2}[A-Z]{2}\d{2}$/;
/** A board (bevoegd gezag): five digits. */
export const BOARD_CODE = /^\d{5}$/;
/** A municipality: four digits with its leading zero, `0153` is Enschede. */
export const MUNICIPALITY_CODE = /^\d{4}$/;
/** A school alliance: PO or VO and four digits. */
export const ALLIANCE_CODE = /^(PO|VO)\d{4}$/;
/** A care provider: eight digits (AGB). */
export const PROVIDER_CODE = /^\d{8}$/;
