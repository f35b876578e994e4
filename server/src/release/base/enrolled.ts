import type { CountTransaction } from "../count/transaction.ts";

/**
 * Makes `enrolled`: a row for each pupil and site on the count date, with what is known of him there; of several enrolments
 * at one site on that date the one that began last. `from_date` and `to_date` are of all his enrolments there, of which
 * `enrolments` says how many there are.
 */
export async function makeEnrolled(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table enrolled_again as
    select school_year, pupil_id from enrolment.enrolment
    where school_year in (select school_year from count_period) and delivery_id in (select id from accepted)
    group by school_year, pupil_id having count(*) > 1`;
  await sql`analyze enrolled_again`;
  // nearly all have one enrolment: nothing to group, and they stay in the order of their sites
  await sql`
    create unlogged table enrolled as
    select school_year, site_code, pupil_id, linked, from_date, to_date, 1 as enrolments, 1 as on_count_date, residence,
      extract(year from age(count_date, birth_month))::int as age,
      case when sex in ('male', 'female') then sex end as sex, year_group
    from enrolment.enrolment join count_period using (school_year)
    where count_date between from_date and to_date and delivery_id in (select id from accepted) and not exists (
      select from enrolled_again again
      where again.school_year = enrolment.school_year and again.pupil_id = enrolment.pupil_id)
    union all
    select school_year, site_code, pupil_id, bool_or(linked), min(from_date), max(to_date), count(*)::int,
      (count(*) filter (where counts))::int, min(residence) filter (where counts),
      extract(year from age(min(count_date), min(birth_month) filter (where counts)))::int,
      min(sex) filter (where counts and sex in ('male', 'female')), min(year_group) filter (where counts)
    from (
      select enrolment.*, count_date, count_date between from_date and to_date as counts
      from enrolment.enrolment join count_period using (school_year) join enrolled_again using (school_year, pupil_id)
      where delivery_id in (select id from accepted)
    ) enrolment
    group by school_year, site_code, pupil_id
    having bool_or(counts)`;
  await sql`create index on enrolled (pupil_id) where on_count_date > 1`;
  await sql`
    update enrolled set residence = last.residence, age = extract(year from age(last.count_date, last.birth_month))::int,
      sex = case when last.sex in ('male', 'female') then last.sex end, year_group = last.year_group
    from (
      select distinct on (site_code, pupil_id) enrolment.*, count_date
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
