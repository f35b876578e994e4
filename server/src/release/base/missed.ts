import { ABSENCE_KINDS } from "@monitor/schema/vocabulary";
import type { CountTransaction } from "../count/transaction.ts";

export const WITHOUT_VALID_REASON = Object.entries(ABSENCE_KINDS)
  .filter(([kind, { authorised }]) => !authorised && kind !== "notEnrolled")
  .map(([kind]) => kind);

export const MONTHS = Array.from({ length: 12 }, (_, month) => month);

const sums = (name: string, further: string): string =>
  MONTHS.map(
    (month) => `coalesce(sum(missed) filter (where month = ${month}${further}), 0)::int as ${name}${month}`,
  ).join(",\n");

/**
 * Spells that began by the reference date, with days counted from the first of the school year: `first` and `last` of the
 * spell, `until` the reference date; `given` and `days` are the lesson minutes and school days that it spans.
 */
const spells = (sql: CountTransaction) => sql`
  select *, least(minutes, given)::bigint as missed,
    case when unauthorised and minutes >= given then days else 0 end as whole_days,
    width_bucket(first, month_starts) - 1 as first_month, width_bucket(least(last, until), month_starts) - 1 as last_month
  from (
    select *, lessons[last + 2] - lessons[first + 1] as given, days_before[last + 2] - days_before[first + 1] as days
    from (
      select spell.school_year, spell.site_code, pupil_id, kind = any(${WITHOUT_VALID_REASON}) as unauthorised, minutes,
        from_date = to_date as one_day, month_starts, calendar.lessons, calendar.days as days_before,
        calendar.until - first_day as until,
        greatest(from_date, first_day) - first_day as first, least(to_date, last_day) - first_day as last
      from attendance.spell join site_calendar calendar using (school_year, site_code)
      where kind <> 'notEnrolled' and from_date <= calendar.until and delivery_id in (select id from accepted)
    ) spell
  ) spell
  where given > 0`;

const WITHIN_MONTH = "first_month = last_month and last <= until";

/** Of a spell that goes on into another month: what it missed up to the end of a month less what it missed before. */
const MISSED_IN_MONTH = `
  missed * (lessons[least(last, until, month_starts[month + 2] - 1) + 2] - lessons[first + 1]) / given
    - missed * (lessons[greatest(first, month_starts[month + 1]) + 1] - lessons[first + 1]) / given`;

/**
 * Makes `missed`: lesson minutes missed by each pupil at each site, by month: `missed0` in August to `missed11` in July,
 * and `unauthorised0` to `unauthorised11`. The minutes of a spell, at most the lesson minutes of the school days that it
 * spans, are spread over those. `whole_days` are the school days in unauthorised spells of whole days, counted double
 * where these overlap.
 */
export async function makeMissed(sql: CountTransaction): Promise<void> {
  // The calendars stay behind: what is summed by pupil must be small, as there are millions.
  await sql`
    create unlogged table missed as
    select school_year, site_code, pupil_id, sum(whole_days)::int as whole_days,
      ${sql.unsafe(sums("missed", ""))},
      ${sql.unsafe(sums("unauthorised", " and unauthorised"))}
    from (
      select school_year, site_code, pupil_id, unauthorised, first_month as month, missed::int as missed, whole_days
      from (${spells(sql)}) spell
      where ${sql.unsafe(WITHIN_MONTH)}
      union all
      select school_year, site_code, pupil_id, unauthorised, month, (${sql.unsafe(MISSED_IN_MONTH)})::int,
        case when month = first_month then whole_days else 0 end
      from (${spells(sql)}) spell cross join lateral generate_series(first_month, last_month) month
      where not one_day and not (${sql.unsafe(WITHIN_MONTH)})
    ) spell
    group by school_year, site_code, pupil_id`;
  await sql`analyze missed`;
}
