import type { CountTransaction } from "../count/transaction.ts";

/**
 * Makes `stay`: where each person counts. A row for each of his enrolments on the count date, and for each municipality
 * that lists or exempts him and in which he does not live by an enrolment. `flags` are as in fact-key.ts; what is about the
 * municipality (`listing`, `exemptions`) holds of him only where he lives there.
 */
export async function makeStays(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table stay as
    with municipal as (
      select school_year, pupil_id, residence, linked from listed
      union select school_year, pupil_id, residence, linked from exempted
    ), home as (
      select school_year, pupil_id, residence, bool_or(linked) as linked from municipal
      where not exists (
        select from enrolled where enrolled.school_year = municipal.school_year
          and enrolled.pupil_id = municipal.pupil_id and enrolled.residence = municipal.residence)
      group by school_year, pupil_id, residence
    ), place as (
      select school_year, pupil_id, site_code, residence, linked, extract(year from age(count_date, birth_month))::int as age,
        case when sex in ('male', 'female') then sex end as sex, year_group
      from enrolled join count_period using (school_year)
      union all
      select school_year, pupil_id, null, residence, linked, null, null, null from home
    )
    select place.school_year, place.pupil_id, place.site_code, place.residence, age, sex, year_group,
      linked::int + 2 * (year_before.pupil_id is not null)::int + 4 * coalesce(special, false)::int as flags,
      cared.key as care,
      case when coalesce(long_absent.pupil_id, sixteen_hours.pupil_id) is not null then
        coalesce(long_absent.parts, 0) || ',' || coalesce(over_three_months, 0) || ',' || coalesce(sixteen_hours.parts, 0)
      end as absence,
      municipal.listing, municipal.exemptions
    from place
    left join year_before using (school_year, pupil_id)
    left join cared on linked and cared.school_year = place.school_year and cared.pupil_id = place.pupil_id
    left join long_absent on long_absent.school_year = place.school_year
      and long_absent.site_code = place.site_code and long_absent.pupil_id = place.pupil_id
    left join sixteen_hours on sixteen_hours.school_year = place.school_year
      and sixteen_hours.site_code = place.site_code and sixteen_hours.pupil_id = place.pupil_id
    left join (
      select school_year, pupil_id, residence, exempted.key as exemptions,
        coalesce(listed.parts, 0) || ',' || coalesce(over_three_months, 0) || ',' || coalesce(plan, 0)
          || ',' || coalesce(consultation, 0) as listing
      from listed full join exempted using (school_year, pupil_id, residence)
      full join guided using (school_year, pupil_id, residence)
    ) municipal on municipal.school_year = place.school_year and municipal.pupil_id = place.pupil_id
      and municipal.residence = place.residence`;
  await sql`
    create unlogged table several as
    select school_year, pupil_id, bool_or(school_type in ('so', 'vso', 'sbo')) as special
    from stay left join geography.school_site on code = site_code
    group by school_year, pupil_id having count(*) > 1`;
  await sql`analyze stay, several`;
}
