import type { CountedPeriod } from "./period.ts";
import type { CountTransaction } from "./transaction.ts";

/**
 * Makes the temporary tables `count_period` (the school years), `accepted` (deliveries that count) and `delivered`: which
 * organisation delivered a kind of source for the whole of a school year, so far as it had passed. Part of a year is
 * not delivered: its counts would be too low.
 */
export async function makeDelivered(sql: CountTransaction, periods: readonly CountedPeriod[]): Promise<void> {
  await sql`
    create temp table count_period on commit drop as
    select * from unnest(
      ${periods.map((period) => period.schoolYear)}::text[], ${periods.map((period) => period.from)}::date[],
      ${periods.map((period) => period.until)}::date[], ${periods.map((period) => period.countDate)}::date[]
    ) as period(school_year, from_date, until, count_date)`;
  await sql`
    create temp table accepted on commit drop as
    select delivery.* from delivery.delivery join count_period using (school_year) where status = 'accepted'`;
  await sql`
    create temp table delivered on commit drop as
    select kind, organisation, school_year
    from accepted join count_period using (school_year)
    group by kind, organisation, school_year, from_date, until
    having range_agg(daterange(period_from, period_to, '[]')) @> daterange(from_date, until, '[]')`;
}
