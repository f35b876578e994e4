import type { CountTransaction } from "../count/transaction.ts";
import { SIXTEEN_HOURS } from "./telling-spells.ts";

/**
 * Makes `sixteen_hours`: pupils with 960 or more unauthorised minutes in four school weeks in a row, within each of the
 * periods `parts` (the school year and its halves). A school week is a week from Monday with a school day of the site, so
 * that holidays lie between no two of them.
 */
export async function makeSixteenHours(sql: CountTransaction): Promise<void> {
  await sql`
    create temp table sixteen_hours on commit drop as
    with week as (
      select school_year, site_code, monday,
        (row_number() over (partition by school_year, site_code order by monday))::int as week
      from (
        select distinct school_year, site_code, day - extract(isodow from day)::int + 1 as monday from school_day
      ) monday
    ), spell as (
      select spell.school_year, spell.site_code, pupil_id, first_day, calendar.until, lessons,
        greatest(from_date, first_day) as first, least(to_date, last_day) as last,
        least(minutes, lessons[least(to_date, last_day) - first_day + 2]
          - lessons[greatest(from_date, first_day) - first_day + 1])::bigint as missed
      from telling_spell spell join site_calendar calendar using (school_year, site_code)
      where sixteen
    ), missed_day as materialized (
      select spell.school_year, spell.site_code, pupil_id, first + n as day,
        missed * (lessons[first + n - first_day + 2] - lessons[first - first_day + 1]) / given
          - missed * (lessons[first + n - first_day + 1] - lessons[first - first_day + 1]) / given as minutes
      from spell
      cross join lateral (select lessons[last - first_day + 2] - lessons[first - first_day + 1] as given) total
      cross join lateral generate_series(0, least(last, until) - first) n
      where given > 0
    ), missed_week as (
      select missed.school_year, missed.site_code, pupil_id, bit, week, sum(minutes) as minutes
      from missed_day missed
      join week on week.school_year = missed.school_year and week.site_code = missed.site_code
        and week.monday = missed.day - extract(isodow from missed.day)::int + 1
      join part on part.school_year = missed.school_year and bit < 3 and missed.day between from_date and until
      where minutes > 0
      group by missed.school_year, missed.site_code, pupil_id, bit, week
    ), four_weeks as (
      select school_year, site_code, pupil_id, bit, sum(minutes) over (
        partition by school_year, site_code, pupil_id, bit order by week range between current row and 3 following
      ) as minutes
      from missed_week
    )
    select school_year, site_code, pupil_id, bit_or(1 << bit) as parts from four_weeks
    where minutes >= ${SIXTEEN_HOURS} group by school_year, site_code, pupil_id`;
  await sql`analyze sixteen_hours`;
}
