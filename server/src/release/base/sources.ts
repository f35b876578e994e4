import type { CountTransaction } from "../count/transaction.ts";

/**
 * Makes `accepted`: the deliveries that count; and `covered`: in which periods (bit pattern `parts`) accepted deliveries of
 * one organisation, kind and school year together have each day. Part of a period is not delivered: it would count too
 * little.
 */
export async function makeSources(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table accepted as
    select id, kind, organisation, school_year, period_from, period_to, demo
    from delivery.delivery where status = 'accepted'`;
  await sql`
    create unlogged table covered as
    select kind, organisation, school_year, sum(1 << bit)::int as parts
    from (
      select kind, organisation, school_year, range_agg(daterange(period_from, period_to, '[]')) as days
      from accepted group by kind, organisation, school_year
    ) source join part using (school_year)
    where days @> daterange(from_date, until, '[]')
    group by kind, organisation, school_year`;
  await sql`analyze accepted, covered`;
}
