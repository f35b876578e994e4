import type { PendingQuery, Row, Sql } from "postgres";
import type { SitePlace } from "../../access/released-scope.ts";
import { areasByCode } from "./area.query.ts";
import type { Area } from "./area.type.ts";
import { onReferenceDate } from "./membership.query.ts";
import type { SchoolSite } from "./school-site.type.ts";

/** A site with all that decides who may open its figures, and the codes of every area in which it lies. */
export interface SiteRow extends SchoolSite, SitePlace {
  readonly areaCodes: readonly string[];
}

type PlainRow = Omit<SiteRow, "municipality" | "alliance" | "region">;

const unknownMunicipality = (code: string): Area => ({ code, kind: "municipality", name: code, certain: true });

async function sites(sql: Sql, where: PendingQuery<Row[]>): Promise<SiteRow[]> {
  const rows = await sql<PlainRow[]>`
    select s.code, s.name, s.school_type as "schoolType", s.place, s.demo, s.municipality_code as "municipalityCode",
      s.municipality_code || g.codes as "areaCodes", g.alliance as "allianceCode", g.regions as "regionCodes"
    from geography.school_site s
    cross join lateral (
      select coalesce(array_agg(i.code), '{}') as codes, min(i.code) filter (where i.kind = 'schoolAlliance') as alliance,
        coalesce(array_agg(i.code order by i.code) filter (where i.kind = 'inspirationRegion'), '{}') as regions
      from geography.area_membership w join geography.area i on i.code = w.area_code
      where w.member_code in (s.code, s.municipality_code) and ${onReferenceDate(sql, "w")}
    ) g
    where ${where}
    order by s.name, s.code`;
  const codes = rows.flatMap((row) => [row.municipalityCode, row.allianceCode ?? [], row.regionCodes[0] ?? []].flat());
  const areas = await areasByCode(sql, [...new Set(codes)]);
  return rows.map((row) => ({
    ...row,
    municipality: areas.get(row.municipalityCode) ?? unknownMunicipality(row.municipalityCode),
    alliance: areas.get(row.allianceCode ?? "") ?? null,
    region: areas.get(row.regionCodes[0] ?? "") ?? null,
  }));
}

/** Every site, to ask of each whether a viewer may open it. */
export const allSites = (sql: Sql): Promise<SiteRow[]> => sites(sql, sql`true`);

export async function sitesByCode(sql: Sql, codes: readonly string[]): Promise<Map<string, SiteRow>> {
  const rows = await sites(sql, sql`s.code = any(${[...codes]})`);
  return new Map(rows.map((row) => [row.code, row]));
}

/** The sites in each of some areas, by name. */
export async function sitesWithin(sql: Sql, areas: readonly string[]): Promise<Map<string, SiteRow[]>> {
  const members = sql`
    select unnest(${[...areas]}::text[])
    union all
    select m.member_code from geography.area_membership m
    where m.area_code = any(${[...areas]}) and ${onReferenceDate(sql, "m")}`;
  const rows = await sites(sql, sql`s.municipality_code in (${members}) or s.code in (${members})`);
  return new Map(areas.map((area) => [area, rows.filter((row) => row.areaCodes.includes(area))]));
}
