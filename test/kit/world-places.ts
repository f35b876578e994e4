import type { SchoolType } from "@monitor/schema/vocabulary";
import type { AreaRecord, MembershipRecord, SiteRecord } from "./records.ts";

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
  "99AG00": { schoolType: "sbo", board: "99007", municipality: "Enschede", alliance: "PO2302" },
  "99AH00": { schoolType: "so", board: "99007", municipality: "Enschede", alliance: "PO2302" },
  "99AJ00": { schoolType: "vso", board: "99007", municipality: "Enschede", alliance: "VO2302" },
  "99AK00": { schoolType: "pro", board: "99003", municipality: "Enschede", alliance: "VO2302" },
} as const satisfies Record<string, WorldSite>;

export type MunicipalityName = keyof typeof MUNICIPALITIES;
export type SiteCode = keyof typeof SITES;

export interface WorldSite {
  readonly schoolType: SchoolType;
  readonly board: string;
  readonly municipality: string;
  readonly alliance: string;
}

/** Where a world lies: its municipalities by name, its sites, and what areas hold them. */
export interface WorldPlaces {
  readonly municipalities: Readonly<Record<string, { readonly code: string }>>;
  readonly sites: Readonly<Record<string, Omit<WorldSite, "alliance">>>;
  readonly areas: readonly AreaRecord[];
  readonly memberships: readonly MembershipRecord[];
}

/** The usual places, with the sites of a world. */
export function usualPlaces(sites: ReadonlySet<string>, almeloInRegionFrom: string): WorldPlaces {
  const alliances = [...new Set(Object.values(SITES).map(({ alliance }) => alliance))];
  const member = (area: string, code: string, from = "2017-01-01") => ({ area, member: code, from, to: null });
  return {
    municipalities: MUNICIPALITIES,
    sites: Object.fromEntries(Object.entries(SITES).filter(([code]) => sites.has(code))),
    areas: [
      { code: "IR-TWENTE", kind: "inspirationRegion" },
      ...alliances.map((code) => ({ code, kind: "schoolAlliance" }) as const),
      ...Object.values(MUNICIPALITIES).map(({ code }) => ({ code, kind: "municipality" }) as const),
    ],
    memberships: [
      member("IR-TWENTE", MUNICIPALITIES.Almelo.code, almeloInRegionFrom),
      member("IR-TWENTE", MUNICIPALITIES.Enschede.code),
      ...Object.entries(SITES).flatMap(([code, { alliance }]) => (sites.has(code) ? [member(alliance, code)] : [])),
    ],
  };
}

export const siteRecords = ({ sites, municipalities }: WorldPlaces): readonly SiteRecord[] =>
  Object.entries(sites).map(([code, { schoolType, board, municipality }]) => ({
    ...{ code, schoolType, board },
    municipality: municipalities[municipality]!.code,
  }));
