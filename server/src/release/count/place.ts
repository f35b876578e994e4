import type { CountTransaction } from "./transaction.ts";

/**
 * Makes `cell` (population, place, breakdown, school year), and `site_cell` and `residence_cell`: in which cells the
 * pupils of a site and the residents of a municipality count, by the memberships on the count date. A place has a cell
 * for the whole (breakdown '') and, when it is an area, one for each type of school in it; residents are counted whole only.
 */
export async function makeCells(sql: CountTransaction): Promise<void> {
  await sql`
    create temp table membership on commit drop as
    select area.kind as level, area.code as place, member.member_code, period.school_year
    from geography.area_membership member
    join geography.area area on area.code = member.area_code and area.kind in ('inspirationRegion', 'schoolAlliance')
    join count_period period
      on period.count_date >= member.valid_from and (member.valid_to is null or period.count_date <= member.valid_to)`;
  await makeSitePlaces(sql);
  await makeResidencePlaces(sql);
  await sql`
    create temp table cell on commit drop as
    select row_number() over ()::int as cell, * from (
      select distinct 'school' as population, level, place, breakdown, school_year from site_place
      union
      select distinct 'residence', level, place, breakdown, school_year from residence_place
    ) every`;
  await sql`
    create temp table site_cell on commit drop as
    select school_year, site_code, cell
    from site_place join cell using (level, place, breakdown, school_year) where population = 'school'`;
  await sql`
    create temp table residence_cell on commit drop as
    select school_year, residence, list_delivered, cell
    from residence_place join cell using (level, place, breakdown, school_year) where population = 'residence'`;
  await sql`analyze cell`;
  await sql`analyze site_cell`;
  await sql`analyze residence_cell`;
}

async function makeSitePlaces(sql: CountTransaction): Promise<void> {
  // Demo sites are not expected in a release of real deliveries, nor real sites in that of the demo.
  await sql`
    create temp table site_place on commit drop as
    with site as (
      select code as site_code, municipality_code, school_type from geography.school_site
      where demo in (select accepted.demo from accepted) or code in (select pupil_year.site_code from pupil_year)
    ), located as (
      select school_year, site_code, school_type, 'site' as level, site_code as place from site cross join count_period
      union
      select school_year, site_code, school_type, area.kind, area.code
      from site cross join count_period join geography.area area on area.code = municipality_code
      union
      select school_year, site_code, school_type, level, place from site join membership
        on member_code = site_code or (level = 'inspirationRegion' and member_code = municipality_code)
    )
    select school_year, site_code, level, place, breakdown
    from located cross join lateral (values (''), ('school-type:' || school_type)) part(breakdown)
    where breakdown = '' or level <> 'site'`;
}

async function makeResidencePlaces(sql: CountTransaction): Promise<void> {
  await sql`
    create temp table residence_place on commit drop as
    with located as (
      select school_year, code as residence, 'municipality' as level, code as place
      from geography.area cross join count_period where kind = 'municipality'
      union
      select school_year, member_code, level, place from membership where level = 'inspirationRegion'
    )
    select located.*, '' as breakdown, list.organisation is not null as list_delivered
    from located left join delivered list
      on list.kind = 'attendance' and list.organisation = residence and list.school_year = located.school_year`;
}
