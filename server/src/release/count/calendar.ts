import type { CountTransaction } from "./transaction.ts";

/**
 * Makes the temporary table `school_calendar`: the lesson days of each site in order. `ordinal` numbers them, so that
 * days without lessons (weekend, holiday) lie between no two of them.
 */
export async function makeCalendar(sql: CountTransaction): Promise<void> {
  await sql`
    create temp table school_calendar on commit drop as
    select calendar.site_code, school_year, calendar.day, calendar.minutes,
      row_number() over (partition by calendar.site_code, school_year order by calendar.day)::int as ordinal
    from attendance.school_day calendar
    join accepted on accepted.id = calendar.delivery_id and accepted.kind = 'attendance'
    join delivered using (kind, organisation, school_year)
    join count_period period using (school_year)
    where calendar.day between period.from_date and period.until`;
  await sql`create unique index on school_calendar (site_code, school_year, day) include (ordinal, minutes)`;
  await sql`analyze school_calendar`;
}
