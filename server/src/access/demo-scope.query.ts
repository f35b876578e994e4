import type { Sql } from "postgres";

export interface Named {
  readonly code: string;
  readonly name: string;
}

export interface DemoScopes {
  readonly region: Named | null;
  readonly alliancePo: Named | null;
  readonly allianceVo: Named | null;
  readonly municipality: Named | null;
  readonly site: (Named & { readonly boardCode: string }) | null;
  readonly provider: Named | null;
}

/** Enschede, in the region Twente, where the monitor is to be tried first. */
const MUNICIPALITY = "0153";
const REGION = "IR-TWENTE";

/** Places for the demo roles: those of Enschede where they exist, else the first of their kind. */
export async function demoScopes(sql: Sql): Promise<DemoScopes> {
  const alliance = (column: string) => sql<Named[]>`
    select a.code, a.name from geography.area a
    left join geography.postcode_area p on ${sql(column)} = a.code and p.municipality_code = ${MUNICIPALITY}
    where a.kind = 'schoolAlliance' and a.code like ${column === "alliance_po" ? "PO%" : "VO%"}
    group by a.code, a.name order by count(p.postcode4) desc, a.code limit 1`;
  const area = (kind: string, preferred: string) => sql<Named[]>`
    select code, name from geography.area where kind = ${kind} order by code <> ${preferred}, code limit 1`;
  const [regions, alliancesPo, alliancesVo, municipalities, sites, providers] = await Promise.all([
    area("inspirationRegion", REGION),
    alliance("alliance_po"),
    alliance("alliance_vo"),
    area("municipality", MUNICIPALITY),
    sql<(Named & { boardCode: string })[]>`
      select code, name, board_code as "boardCode" from geography.school_site
      order by demo desc, school_type <> 'bao', municipality_code <> ${MUNICIPALITY}, code limit 1`,
    sql<Named[]>`select code, name from geography.care_provider order by code limit 1`,
  ]);
  return {
    region: regions[0] ?? null,
    alliancePo: alliancesPo[0] ?? null,
    allianceVo: alliancesVo[0] ?? null,
    municipality: municipalities[0] ?? null,
    site: sites[0] ?? null,
    provider: providers[0] ?? null,
  };
}
