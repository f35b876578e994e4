import type { Sql } from "postgres";
import type { Area } from "./area.type.ts";
import { municipalitiesOfAreas, onReferenceDate } from "./membership.query.ts";

const columns = (sql: Sql) => sql`
  a.code, a.kind, a.name,
  not exists (
    select from geography.area_membership u where u.area_code = a.code and not u.certain and ${onReferenceDate(sql, "u")}
  ) as certain`;

export async function areasByCode(sql: Sql, codes: readonly string[]): Promise<Map<string, Area>> {
  const rows = await sql<Area[]>`select ${columns(sql)} from geography.area a where a.code = any(${[...codes]})`;
  return new Map(rows.map((row) => [row.code, row]));
}

/** Areas of a kind, by name; within another area when they share a municipality with it. */
export function areasOfKind(sql: Sql, kind: string, within: string | null): Promise<Area[]> {
  const sharing = sql`
    and a.code in (
      with pair as (${municipalitiesOfAreas(sql)})
      select own.area_code from pair own join pair other using (municipality_code) where other.area_code = ${within})`;
  return sql<Area[]>`
    select ${columns(sql)} from geography.area a
    where a.kind = ${kind} ${within === null ? sql`` : sharing}
    order by a.name, a.code`;
}

/** The municipalities of each of some areas, by name. */
export async function municipalitiesOf(sql: Sql, codes: readonly string[]): Promise<Map<string, Area[]>> {
  const rows = await sql<(Area & { of: string })[]>`
    with pair as (${municipalitiesOfAreas(sql)})
    select pair.area_code as of, ${columns(sql)}
    from pair join geography.area a on a.code = pair.municipality_code and a.kind = 'municipality'
    where pair.area_code = any(${[...codes]})
    order by a.name, a.code`;
  return Map.groupBy(rows, (row) => row.of);
}

/** The inspiration region that shares most postcodes (or else municipalities) with an area, if any. */
export async function regionAround(sql: Sql, code: string): Promise<Area | null> {
  const [row] = await sql<Area[]>`
    with pair as (${municipalitiesOfAreas(sql)})
    select ${columns(sql)}
    from pair own
    join pair other using (municipality_code)
    join geography.area a on a.code = other.area_code and a.kind = 'inspirationRegion'
    left join geography.postcode_area p
      on p.municipality_code = own.municipality_code and own.area_code in (p.alliance_po, p.alliance_vo)
    where own.area_code = ${code}
    group by a.code order by count(p.postcode4) desc, count(*) desc, a.code limit 1`;
  return row ?? null;
}
