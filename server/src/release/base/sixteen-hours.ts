import type { CountTransaction } from "../count/transaction.ts";
import { SIXTEEN_HOURS } from "./telling-spells.ts";

/**
 * Makes `sixteen_hours`: pupils with 960 or more unauthorised minutes in four school weeks in a row, within each of the
 * periods `parts` (the school year and its halves). School weeks are those of `school_day`.
 */
export async function makeSixteenHours(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table sixteen_hours as
    with spell as (
      select spell.school_year, spell.site_code, pupil_id, first_day, calendar.until, lessons,
        first_day + month_starts[7] as second_half, greatest(from_date, first_day) as first, least(to_date, last_day) as last,
        least(minutes, lessons[least(to_date, last_day) - first_day + 2]
          - lessons[greatest(from_date, first_day) - first_day + 1])::bigint as missed
      from telling_spell spell join site_calendar calendar using (school_year, site_code)
      where sixteen
    ), missed_day as materialized (
      select school_year, site_code, pupil_id, first + n as day, first + n < second_half as in_first_half,
        missed * (lessons[first + n - first_day + 2] - lessons[first - first_day + 1]) / given
          - missed * (lessons[first + n - first_day + 1] - lessons[first - first_day + 1]) / given as minutes
      from (
        select *, lessons[last - first_day + 2] - lessons[first - first_day + 1] as given,
          generate_series(0, least(last, until) - first) as n
        from spell
      ) spell
      where given > 0
    ), missed_week as (
      select school_year, site_code, pupil_id, week, sum(missed_day.minutes) as year,
        sum(missed_day.minutes) filter (where in_first_half) as first_half,
        sum(missed_day.minutes) filter (where not in_first_half) as second_half
      from missed_day join school_day using (school_year, site_code, day)
      where missed_day.minutes > 0
      group by school_year, site_code, pupil_id, week
    ), four_weeks as (
      select school_year, site_code, pupil_id, sum(year) over four >= ${SIXTEEN_HOURS} as year,
        sum(first_half) over four >= ${SIXTEEN_HOURS} as first_half,
        sum(second_half) over four >= ${SIXTEEN_HOURS} as second_half
      from missed_week
      window four as (
        partition by school_year, site_code, pupil_id order by week range between current row and 3 following)
    )
    select school_year, site_code, pupil_id,
      bit_or(year::int + 2 * coalesce(first_half, false)::int + 4 * coalesce(second_half, false)::int) as parts
    from four_weeks where year group by school_year, site_code, pupil_id`;
  await sql`analyze sixteen_hours`;
}
