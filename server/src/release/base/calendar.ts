import type { CountTransaction } from "../count/transaction.ts";

/**
 * Makes `school_day`: the school days of each site in order (`ordinal`), holidays and weekends left out, and in which school
 * week (`week`): a week from Monday with a school day of the site, so that holidays lie between no two of them. And
 * `site_calendar`, a row for each site and school year with school days. There `days` and `lessons` hold how many school
 * days and lesson minutes there were before each day: element 1 before the first day of the school year, element n + 1
 * before the day n days later. So any stretch of days is two look-ups, whatever holidays lie in it. `known` are the
 * periods in which attendance is known.
 */
export async function makeCalendar(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table school_day as
    select day.site_code, school_year, day.day, day.minutes, accepted.organisation,
      (row_number() over site)::int as ordinal,
      (dense_rank() over (partition by day.site_code, school_year order by date_trunc('week', day.day::timestamp)))::int as week
    from attendance.school_day day
    join accepted on accepted.id = day.delivery_id and accepted.kind = 'attendance'
    join count_period using (school_year)
    where day.day between first_day and last_day
    window site as (partition by day.site_code, school_year order by day.day)`;
  await sql`analyze school_day`;
  await sql`
    create unlogged table site_calendar (
      site_code text, school_year text, first_day date, last_day date, until date, known int, month_starts int[], days int[], lessons int[]
    )`;
  // Arrays that are compressed, or kept beside the row, would be fetched and unpacked at each look-up.
  await sql`
    alter table site_calendar alter column days set storage plain, alter column lessons set storage plain,
      alter column month_starts set storage plain`;
  await sql`
    insert into site_calendar
    with before as (
      select site_code, school_year, every.day,
        (count(school_day.day) over earlier - (school_day.day is not null)::int)::int as days,
        (coalesce(sum(minutes) over earlier, 0) - coalesce(minutes, 0))::int as lessons
      from (select distinct site_code, school_year from school_day) site
      join count_period using (school_year)
      cross join lateral (select first_day + n from generate_series(0, last_day - first_day + 1) n) every(day)
      left join school_day using (site_code, school_year, day)
      window earlier as (partition by site_code, school_year order by every.day)
    )
    select site_code, school_year, first_day, last_day, until, coalesce(known.parts, 0), month_starts, days, lessons
    from (
      select site_code, school_year, array_agg(days order by day) as days, array_agg(lessons order by day) as lessons
      from before group by site_code, school_year
    ) counted
    join count_period using (school_year)
    left join (
      select site_code, school_year, bit_or(covered.parts) as parts
      from (
        select distinct site_code, school_year, organisation
        from school_day join count_period using (school_year) where day <= until
      ) delivering
      join covered using (school_year, organisation) where covered.kind = 'attendance'
      group by site_code, school_year
    ) known using (site_code, school_year)`;
  await sql`create unique index on site_calendar (site_code, school_year)`;
  await sql`analyze site_calendar`;
}
