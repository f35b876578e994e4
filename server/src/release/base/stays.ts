import type { CountTransaction } from "../count/transaction.ts";

/**
 * Makes `municipal`: what municipalities tell of persons. `linked` is null of whom they neither list nor exempt: a plan or
 * a talk alone makes nobody count there.
 */
async function makeMunicipal(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table municipal as
    select school_year, pupil_id, residence, exempted.key as exemptions,
      case when listed.linked or exempted.linked then true else coalesce(listed.linked, exempted.linked) end as linked,
      coalesce(listed.parts, 0) || ',' || coalesce(over_three_months, 0) || ',' || coalesce(plan, 0)
        || ',' || coalesce(consultation, 0) as listing
    from listed full join exempted using (school_year, pupil_id, residence)
    full join guided using (school_year, pupil_id, residence)`;
  await sql`analyze municipal`;
}

/**
 * Makes `stay`: where each person counts. A row for each of his enrolments on the count date, and for each municipality
 * that lists or exempts him and in which he does not live by an enrolment. `flags` are as persons.ts reads them; what is about the
 * municipality (`listing`, `exemptions`) holds of him only where he lives there.
 */
export async function makeStays(sql: CountTransaction): Promise<void> {
  await makeMunicipal(sql);
  await sql`
    create unlogged table stay as
    with home as (
      select school_year, pupil_id, residence, linked from municipal
      where linked is not null and not exists (
        select from enrolled where enrolled.school_year = municipal.school_year
          and enrolled.pupil_id = municipal.pupil_id and enrolled.residence = municipal.residence)
    ), place as (
      select school_year, pupil_id, site_code, residence, linked, age, sex, year_group from enrolled
      union all
      select school_year, pupil_id, null, residence, linked, null, null, null from home
    )
    select place.school_year, place.pupil_id, place.site_code, place.residence, age, sex, year_group,
      place.linked::int + 2 * (year_before.pupil_id is not null)::int + 4 * coalesce(special, false)::int as flags,
      municipal.listing, municipal.exemptions
    from place
    left join year_before using (school_year, pupil_id)
    left join municipal on municipal.school_year = place.school_year and municipal.pupil_id = place.pupil_id
      and municipal.residence = place.residence`;
  // only who has several enrolments in the year, or is known to a municipality, can count in several places
  await sql`
    create unlogged table several as
    select school_year, pupil_id, bool_or(school_type in ('so', 'vso', 'sbo')) as special
    from stay left join geography.school_site on code = site_code
    where (school_year, pupil_id) in (
      select school_year, pupil_id from enrolled_again union all select school_year, pupil_id from municipal)
    group by school_year, pupil_id having count(*) > 1`;
  await sql`analyze stay, several`;
}
