import type { CountTransaction } from "../count/transaction.ts";

/**
 * Makes `enrolled`: a row for each pupil and site on the count date, with what is known of him there; of several enrolments
 * at one site on that date the one that began last. `from_date` and `to_date` are of all his enrolments there, of which
 * `enrolments` says how many there are.
 */
export async function makeEnrolled(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table enrolled as
    select school_year, site_code, pupil_id, bool_or(linked) as linked,
      min(from_date) as from_date, max(to_date) as to_date, count(*)::int as enrolments,
      (count(*) filter (where counts))::int as on_count_date, min(residence) filter (where counts) as residence,
      min(birth_month) filter (where counts) as birth_month, min(sex) filter (where counts) as sex,
      min(year_group) filter (where counts) as year_group
    from (
      select school_year, site_code, pupil_id, linked, from_date, to_date, residence, birth_month, sex, year_group,
        count_date between from_date and to_date as counts
      from enrolment.enrolment join count_period using (school_year)
      where delivery_id in (select id from accepted)
    ) enrolment
    group by school_year, site_code, pupil_id
    having bool_or(counts)`;
  await sql`create index on enrolled (pupil_id) where on_count_date > 1`;
  await sql`
    update enrolled set residence = last.residence, birth_month = last.birth_month, sex = last.sex,
      year_group = last.year_group
    from (
      select distinct on (site_code, pupil_id) enrolment.*
      from enrolment.enrolment join count_period using (school_year)
      where delivery_id in (select id from accepted) and count_date between from_date and to_date
        and pupil_id in (select pupil_id from enrolled where on_count_date > 1)
      order by site_code, pupil_id, from_date desc, to_date desc, reference
    ) last
    where enrolled.on_count_date > 1 and enrolled.school_year = last.school_year
      and enrolled.site_code = last.site_code and enrolled.pupil_id = last.pupil_id`;
  await sql`analyze enrolled`;
}

/**
 * Makes `year_before`: who was enrolled on the count date of the school year before, by the bridge, and whether at a site
 * for so, vso or sbo.
 */
export async function makeYearBefore(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table year_before as
    select bridge.school_year, bridge.pupil_id,
      coalesce(bool_or(site.school_type in ('so', 'vso', 'sbo')), false) as special
    from (
      select accepted.school_year, bridge.pupil_id, previous_pupil_id, count_date,
        (left(school_year, 4)::int - 1) || '-' || left(school_year, 4) as before
      from enrolment.bridge join accepted on accepted.id = bridge.delivery_id join count_period using (school_year)
    ) bridge
    join enrolment.enrolment on enrolment.school_year = before and enrolment.pupil_id = previous_pupil_id
      and (count_date - interval '1 year')::date between enrolment.from_date and enrolment.to_date
      and enrolment.delivery_id in (select id from accepted)
    left join geography.school_site site on site.code = enrolment.site_code
    group by bridge.school_year, bridge.pupil_id`;
  await sql`analyze year_before`;
}
