import type { Localised } from "./localised.ts";

/** Kinds of area. Groupings of municipalities or sites are dated memberships, never a column. */
export const AREA_KINDS = {
  inspirationRegion: { nl: "inspiratieregio", en: "inspiration region" },
  municipality: { nl: "gemeente", en: "municipality" },
  schoolAlliance: { nl: "samenwerkingsverband", en: "school alliance" },
  youthRegion: { nl: "jeugdregio", en: "youth care region" },
  province: { nl: "provincie", en: "province" },
} as const satisfies Record<string, Localised>;

export type AreaKind = keyof typeof AREA_KINDS;

/** Levels at which a release holds observations: areas and the school site. */
export type Level = "inspirationRegion" | "municipality" | "schoolAlliance" | "site";

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
