/** The municipalities of a world by name, and the region in which they lie. Their codes are the real ones. */
export const MUNICIPALITIES = {
  Almelo: { code: "0141", region: "IR-TWENTE" },
  Enschede: { code: "0153", region: "IR-TWENTE" },
  Deventer: { code: "0150", region: null },
} as const;

/** The school sites of a world. A world has those that its table names, and those that it says keep silent. */
export const SITES = {
  "99AA00": { schoolType: "bao", board: "99001", municipality: "Almelo", alliance: "PO2301" },
  "99AB00": { schoolType: "bao", board: "99002", municipality: "Enschede", alliance: "PO2302" },
  "99AC00": { schoolType: "havo-vwo", board: "99003", municipality: "Enschede", alliance: "VO2302" },
  "99AD00": { schoolType: "bao", board: "99004", municipality: "Enschede", alliance: "PO2302" },
  "99AE00": { schoolType: "bao", board: "99005", municipality: "Enschede", alliance: "PO2302" },
  "99AF00": { schoolType: "bao", board: "99006", municipality: "Enschede", alliance: "PO2302" },
} as const;

export type MunicipalityName = keyof typeof MUNICIPALITIES;
export type SiteCode = keyof typeof SITES;

export const municipalityCode = (name: string): string => MUNICIPALITIES[name as MunicipalityName].code;
