import type { Localised } from "./localised.ts";

/** Sector decides which alliance (PO or VO) a site belongs to; special education (so, sbo) is PO, vso is VO. */
export type Sector = "po" | "vo";

export interface SchoolTypeWords {
  readonly sector: Sector;
  readonly label: Localised;
  /** Short label for axes and tables. */
  readonly short: string;
}

/**
 * Kinds of school site. A VO site has one kind for the whole site, from DUO's ONDERWIJSSTRUCTUUR; a site with both
 * vmbo and havo/vwo is `vo`.
 */
export const SCHOOL_TYPES = {
  bao: { sector: "po", short: "bao", label: { nl: "basisonderwijs", en: "primary school" } },
  sbo: { sector: "po", short: "sbo", label: { nl: "speciaal basisonderwijs", en: "special primary school" } },
  so: { sector: "po", short: "so", label: { nl: "speciaal onderwijs", en: "special education" } },
  vmbo: { sector: "vo", short: "vmbo", label: { nl: "vmbo", en: "pre-vocational secondary school" } },
  "havo-vwo": { sector: "vo", short: "havo/vwo", label: { nl: "havo/vwo", en: "general secondary school" } },
  vo: { sector: "vo", short: "vo breed", label: { nl: "vmbo, havo en vwo", en: "comprehensive secondary school" } },
  pro: { sector: "vo", short: "PrO", label: { nl: "praktijkonderwijs", en: "practical training" } },
  vso: {
    sector: "vo",
    short: "vso",
    label: { nl: "voortgezet speciaal onderwijs", en: "special secondary education" },
  },
} as const satisfies Record<string, SchoolTypeWords>;

export type SchoolType = keyof typeof SCHOOL_TYPES;

export const isSchoolType = (text: string): text is SchoolType => Object.hasOwn(SCHOOL_TYPES, text);
