import type { Level, SchoolYear } from "@monitor/schema/vocabulary";
import type { CountTransaction } from "./transaction.ts";

/** A place of the release, with the breakdowns that exist in it. */
export interface CountedPlace {
  readonly place: string;
  readonly level: Level;
  readonly breakdowns: readonly string[];
}

/** How many of the school sites of a place, or of one school type in it, delivered enrolments. */
export interface SiteCoverage {
  readonly place: string;
  readonly breakdown: string;
  readonly period: SchoolYear;
  readonly expected: number;
  readonly delivered: number;
}

/**
 * All inspiration regions; the municipalities with a pupil or in a region; the alliances with a site; the sites with
 * pupils. A place is here for every school year, so that a year without a delivery shows as not delivered.
 */
export async function readPlaces(sql: CountTransaction): Promise<readonly CountedPlace[]> {
  return sql<CountedPlace[]>`
    with present as (
      select code as place, kind as level from geography.area where kind = 'inspirationRegion'
      union
      select area.code, area.kind from membership join geography.area on area.code = member_code
      where level = 'inspirationRegion' and area.kind = 'municipality'
      union
      select place, level from cell
      where level = 'schoolAlliance'
        or (level in ('municipality', 'site') and cell in (select pupil_cell.cell from pupil_cell))
    ), part as (
      select place, array_agg(distinct breakdown order by breakdown) as breakdowns
      from cell where breakdown <> '' group by place
    )
    select place, level, coalesce(breakdowns, '{}') as breakdowns from present left join part using (place)
    order by place`;
}

/** Site coverage by place, breakdown and school year. */
export async function readSiteCoverage(sql: CountTransaction): Promise<readonly SiteCoverage[]> {
  return sql<SiteCoverage[]>`
    select place, breakdown, school_year as period,
      count(*)::int as expected, count(source.site_code)::int as delivered
    from site_cell join cell using (cell, school_year)
    left join (select distinct school_year, site_code from pupil_year) source using (school_year, site_code)
    group by place, breakdown, school_year`;
}
