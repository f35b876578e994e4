import { ABSENCE_KINDS } from "@monitor/schema/vocabulary";
import type { CountTransaction } from "../count/transaction.ts";

export const WITHOUT_VALID_REASON = Object.entries(ABSENCE_KINDS)
  .filter(([kind, { authorised }]) => !authorised && kind !== "notEnrolled")
  .map(([kind]) => kind);

export const MONTHS = Array.from({ length: 12 }, (_, month) => month);

/**
 * Minutes of a spell in a month (0 is August): all, where it lies in that month; otherwise what it missed up to the last
 * day of it less what it missed before, each rounded down.
 */
function minutesIn(month: number): string {
  const upTo = `lessons[least(last, until, month_starts[${month + 2}] - 1) + 2] - lessons[first + 1]`;
  const before = `lessons[greatest(first, month_starts[${month + 1}]) + 1] - lessons[first + 1]`;
  return `case when simple then missed else missed * (${upTo}) / given - missed * (${before}) / given end`;
}

const sums = (name: string, further: string): string =>
  MONTHS.map(
    (month) =>
      `coalesce(sum(${minutesIn(month)}) filter (where ${month} between first_month and last_month${further}), 0)::int as ${name}${month}`,
  ).join(",\n");

/**
 * Makes `missed`: lesson minutes missed by each pupil at each site, by month: `missed0` in August to `missed11` in July,
 * and `unauthorised0` to `unauthorised11`. The minutes of a spell, at most the lesson minutes of the school days that it
 * spans, are spread over those. `whole_days` are the school days in unauthorised spells of whole days, counted double
 * where these overlap.
 */
export async function makeMissed(sql: CountTransaction): Promise<void> {
  await sql`
    create temp table missed on commit drop as
    select school_year, site_code, pupil_id, coalesce(sum(days) filter (where unauthorised and whole), 0)::int as whole_days,
      ${sql.unsafe(sums("missed", ""))},
      ${sql.unsafe(sums("unauthorised", " and unauthorised"))}
    from (
      select *, least(minutes, given)::bigint as missed, minutes >= given as whole,
        first_month = last_month and last <= until as simple
      from (
        select spell.school_year, spell.site_code, pupil_id, kind = any(${WITHOUT_VALID_REASON}) as unauthorised, minutes,
          lessons, month_starts, calendar.until - first_day as until,
          greatest(from_date, first_day) - first_day as first, least(to_date, last_day) - first_day as last,
          (extract(month from greatest(from_date, first_day))::int + 4) % 12 as first_month,
          (extract(month from least(to_date, last_day, calendar.until))::int + 4) % 12 as last_month,
          lessons[least(to_date, last_day) - first_day + 2] - lessons[greatest(from_date, first_day) - first_day + 1] as given,
          days[least(to_date, last_day) - first_day + 2] - days[greatest(from_date, first_day) - first_day + 1] as days
        from attendance.spell join site_calendar calendar using (school_year, site_code)
        where kind <> 'notEnrolled' and from_date <= calendar.until and delivery_id in (select id from accepted)
        offset 0
      ) spell
      where given > 0
      offset 0
    ) spell
    group by school_year, site_code, pupil_id`;
  await sql`analyze missed`;
}
