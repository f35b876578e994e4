import type { CountTransaction } from "../count/transaction.ts";
import { careCode } from "./care-code.ts";

/**
 * Makes `episode`: accepted care of linked persons as a release sees it. What began after the reference date is not there,
 * what ended after it still runs; care without an end runs to the last day of the delivery that tells it.
 */
async function makeEpisodes(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table episode as
    select school_year, pupil_id, provider_code, form, referrer, collective, requested_on, from_date,
      case when to_date <= until then to_date end as to_date, case when to_date <= until then stop_reason end as stop_reason,
      case when to_date <= until then to_date else period_to end as last_day
    from care.episode
    join (select id, period_to from accepted where kind = 'care') accepted on accepted.id = delivery_id
    join count_period using (school_year)
    where linked and from_date <= until`;
  await sql`create index on episode (pupil_id)`;
  await sql`analyze episode`;
}

/**
 * Makes `cared`: what is known of the care of each person; `key` is `bit of the period:code` (care-code.ts) of the periods
 * `parts` in which he had care. And `in_care`: the providers of each person in these periods.
 */
export async function makeCared(sql: CountTransaction, parts: number): Promise<void> {
  await makeEpisodes(sql);
  await sql`
    create unlogged table cared as
    with part as (
      select * from part where ${parts} & (1 << bit) <> 0
    ), running as (
      select school_year, pupil_id, bit, bit_or(${sql.unsafe(careCode.running)}) as code
      from episode join part using (school_year)
      where episode.from_date <= part.until and last_day >= part.from_date
      group by school_year, pupil_id, bit
    ), start as (
      select distinct on (school_year, pupil_id, bit) school_year, pupil_id, bit, ${sql.unsafe(
        careCode.start.replaceAll("from_date", "episode.from_date"),
      )} as code
      from episode join part using (school_year)
      where episode.from_date between part.from_date and part.until
      order by school_year, pupil_id, bit, episode.from_date, requested_on nulls last, provider_code, form, referrer
    ), ending as (
      select distinct on (school_year, pupil_id, bit) school_year, pupil_id, bit, ${sql.unsafe(
        careCode.end.replaceAll("from_date", "episode.from_date"),
      )} as code
      from episode join part using (school_year)
      where to_date between part.from_date and part.until and not exists (
        select from episode other
        where other.school_year = episode.school_year and other.pupil_id = episode.pupil_id
          and other.provider_code = episode.provider_code and other.form = episode.form
          and episode.to_date + 1 between other.from_date and other.last_day)
      order by school_year, pupil_id, bit, to_date desc, episode.from_date, provider_code, form
    )
    select school_year, pupil_id, string_agg(bit || ':' || code, ',' order by bit) as key
    from (
      select school_year, pupil_id, bit, bit_or(code) as code
      from (select * from running union all select * from start union all select * from ending) every
      group by school_year, pupil_id, bit
    ) code
    group by school_year, pupil_id`;
  await sql`analyze cared`;
}
