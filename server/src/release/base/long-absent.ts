import type { CountTransaction } from "../count/transaction.ts";
import { FOUR_SCHOOL_WEEKS } from "./telling-spells.ts";

/**
 * Makes `long_absent`: pupils who were absent without valid reason for whole days, more than 20 school days of their site
 * in a row (Kamerstuk 26695-108); spells without a school day between them are one stretch. `parts` are the periods with a
 * 21st or later day of a stretch; `over_three_months` those with such a day later than the day three calendar months after
 * the first of the stretch.
 */
export async function makeLongAbsent(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table long_absent as
    with spell as (
      select spell.school_year, spell.site_code, pupil_id, minutes, lessons, days,
        greatest(from_date, first_day) - first_day as first, least(to_date, last_day) - first_day as last
      from telling_spell spell join site_calendar using (school_year, site_code)
      where long
    ), whole as (
      select school_year, site_code, pupil_id, days[first + 1] + 1 as first, days[last + 2] as last
      from spell
      where days[last + 2] > days[first + 1] and minutes >= lessons[last + 2] - lessons[first + 1]
    ), started as (
      select *, coalesce(first > 1 + max(last) over (
        partition by school_year, site_code, pupil_id order by first, last
        rows between unbounded preceding and 1 preceding), true) as starts
      from whole
    ), numbered as (
      select *, count(*) filter (where starts) over (
        partition by school_year, site_code, pupil_id order by first, last) as stretch
      from started
    ), stretch as (
      select school_year, site_code, pupil_id, min(first) as first, max(last) as last from numbered
      group by school_year, site_code, pupil_id, stretch
      having max(last) - min(first) + 1 > ${FOUR_SCHOOL_WEEKS}
    ), dated as (
      select stretch.school_year, stretch.site_code, pupil_id, long.day as long_from, last.day as last,
        greatest(long.day, (first.day + interval '3 months')::date + 1) as over_three_months_from
      from stretch
      join school_day first on first.site_code = stretch.site_code and first.school_year = stretch.school_year
        and first.ordinal = stretch.first
      join school_day long on long.site_code = stretch.site_code and long.school_year = stretch.school_year
        and long.ordinal = stretch.first + ${FOUR_SCHOOL_WEEKS}
      join school_day last on last.site_code = stretch.site_code and last.school_year = stretch.school_year
        and last.ordinal = stretch.last
    )
    select school_year, site_code, pupil_id,
      coalesce(bit_or(1 << bit) filter (where
        days[least(last, part.until) - first_day + 2] > days[greatest(long_from, from_date) - first_day + 1]
        and least(last, part.until) >= greatest(long_from, from_date)), 0) as parts,
      coalesce(bit_or(1 << bit) filter (where
        days[least(last, part.until) - first_day + 2] > days[greatest(over_three_months_from, from_date) - first_day + 1]
        and least(last, part.until) >= greatest(over_three_months_from, from_date)), 0) as over_three_months
    from dated join site_calendar using (school_year, site_code) join part using (school_year)
    group by school_year, site_code, pupil_id`;
  await sql`analyze long_absent`;
}
