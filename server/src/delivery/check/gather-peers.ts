import type { Manifest } from "@monitor/schema/delivery";
import type { ISql } from "postgres";
import type { Amounts } from "./rates.ts";

/** The newest deliveries of others are enough for a median, and keep a check as cheap with thousands as with hundreds. */
const MOST_DELIVERIES = 100;

/** What others of the same kind brought over the same school year, by place. Measures only. */
export const gatherPeers = (sql: ISql, { kind, organisation, schoolYear, demo }: Manifest): Promise<Amounts[]> =>
  sql<Amounts[]>`
    with recent as materialized (
      select id, period_to - period_from + 1 as days from delivery.delivery
      where kind = ${kind} and school_year = ${schoolYear} and demo = ${demo} and status = 'accepted'
        and organisation <> ${organisation} and (length(organisation) = 4) = ${organisation.length === 4}
      order by id desc limit ${MOST_DELIVERIES}
    ), brought as (
      select m.place, recent.days,
        coalesce(max(m.value) filter (where m.measure = 'rows'), 0)::int as rows,
        coalesce(max(m.value) filter (where m.measure = 'unlinked'), 0)::int as unlinked,
        coalesce(max(m.value) filter (where m.measure = 'withoutYearGroup'), 0)::int as "withoutYearGroup",
        coalesce(max(m.value) filter (where m.measure = 'minutes'), 0)::float8 as minutes,
        coalesce(max(m.value) filter (where m.measure = 'episodes'), 0)::int as episodes,
        coalesce(max(m.value) filter (where m.measure = 'enrolled'), 0)::int as enrolled
      from recent join delivery.measure m on m.delivery_id = recent.id
        and m.measure in ('rows', 'unlinked', 'withoutYearGroup', 'minutes', 'episodes', 'enrolled')
      group by recent.id, recent.days, m.place
    )
    select brought.*, coalesce(s.school_type, '') as type
    from brought left join geography.school_site s on s.code = brought.place`;
