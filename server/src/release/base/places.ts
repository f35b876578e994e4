import { COUNTRY, type SchoolYear } from "@monitor/schema/vocabulary";
import type { PlaceRow, ScoreRow, SiteRow } from "../count/counted-rows.ts";
import type { CountTransaction } from "../count/transaction.ts";

/**
 * Makes `expected_site`: the sites that a release expects. Demo sites are not expected in a release of real deliveries, nor
 * real sites in that of the demo; a site with pupils always is.
 */
export async function makeExpectedSites(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table expected_site as
    select code as site_code, school_type, municipality_code, board_code from geography.school_site
    where demo in (select accepted.demo from accepted join count_period using (school_year))
      or code in (select site_code from enrolled)`;
  await sql`analyze expected_site`;
}

/** The sites that a release expects, and of which it has enrolments. */
export async function readSites(sql: CountTransaction, years: readonly SchoolYear[]): Promise<readonly SiteRow[]> {
  const sites = await sql<(Omit<SiteRow, "delivered"> & { years: readonly string[] })[]>`
    select expected_site.site_code as site, school_type as "schoolType", municipality_code as municipality,
      coalesce(array_agg(school_year) filter (where school_year is not null), '{}') as years
    from expected_site left join (select distinct site_code, school_year from enrolled) enrolled using (site_code)
    group by 1, 2, 3 order by 1`;
  return sites.map(({ years: with_, ...site }) => ({
    ...site,
    delivered: Object.fromEntries(years.map((year) => [year, with_.includes(year)])),
  }));
}

/**
 * Places with their members by the memberships on the count date, in each school year: a year without a delivery shows as
 * not delivered. All inspiration regions; the municipalities in one of these, with a site or with a resident; the youth
 * regions of such municipalities; the alliances and boards with a site; the sites with pupils.
 */
export async function readPlaces(sql: CountTransaction): Promise<readonly PlaceRow[]> {
  await sql`
    create unlogged table membership as
    select area.kind as level, area.code as place, member_code as member, school_year
    from geography.area_membership
    join geography.area on area.code = area_code and kind in ('inspirationRegion', 'youthRegion', 'schoolAlliance')
    join count_period on count_date >= valid_from and (valid_to is null or count_date <= valid_to)`;
  await sql`
    create unlogged table present_municipality as
    select code as municipality from geography.area where kind = 'municipality' and (
      code in (select member from membership where level = 'inspirationRegion')
      or code in (select municipality_code from expected_site)
      or code in (select residence from stay))`;
  return sql<PlaceRow[]>`
    with regional as (
      select level, place, member, school_year from membership where level = 'inspirationRegion'
      union all
      select level, place, member, school_year from membership where level = 'youthRegion' and place in (
        select place from membership join present_municipality on municipality = member where level = 'youthRegion')
      union all
      select kind, code, null, school_year from geography.area cross join count_period where kind = 'inspirationRegion'
    ), member as (
      select 'country' as level, ${COUNTRY} as place, school_year, 'school' as population, site_code as member
      from expected_site cross join count_period
      union
      select 'country', ${COUNTRY}, school_year, 'residence', municipality
      from present_municipality cross join count_period
      union
      select level, place, school_year, population, case population when 'school' then site_code else municipality end
      from regional cross join (values ('school'), ('residence')) population(population)
      left join present_municipality on municipality = member
      left join expected_site on population = 'school' and (municipality_code = member or site_code = member)
      union
      select 'municipality', municipality, school_year, population, case population when 'school' then site_code else municipality end
      from present_municipality cross join count_period cross join (values ('school'), ('residence')) population(population)
      left join expected_site on population = 'school' and municipality_code = municipality
      union
      select level, place, school_year, 'school', member
      from membership join expected_site on site_code = member where level = 'schoolAlliance'
      union
      select 'board', board_code, school_year, 'school', site_code from expected_site cross join count_period
      union
      select 'site', site_code, school_year, 'school', site_code from expected_site cross join count_period
      where site_code in (select site_code from enrolled)
    )
    select place, level, school_year as "schoolYear", population,
      coalesce(array_agg(member order by member) filter (where member is not null), '{}') as members
    from member group by place, level, school_year, population order by place, level, school_year, population`;
}

/** The newest score of each site, by measure, not after the count date. */
export async function readScores(sql: CountTransaction): Promise<readonly ScoreRow[]> {
  return sql<ScoreRow[]>`
    select distinct on (measure, site_code, school_year) site_code as site, school_year as "schoolYear", measure, value
    from geography.site_score join expected_site using (site_code)
    join count_period on reference_date <= count_date
    order by measure, site_code, school_year, reference_date desc`;
}
