import type { CountTransaction } from "./transaction.ts";

/**
 * Makes `in_care`: the providers of each linked pupil for whom care ran on at least one day of the school year.
 * Allocations that never started are no episodes.
 */
export async function makeInCare(sql: CountTransaction): Promise<void> {
  await sql`
    create temp table in_care on commit drop as
    select distinct episode.school_year, episode.pupil_id, episode.provider_code
    from care.episode
    join accepted on accepted.id = episode.delivery_id
    join count_period period on period.school_year = episode.school_year
    where episode.linked and episode.from_date <= period.until
      and (episode.to_date is null or episode.to_date >= period.from_date)`;
  await sql`analyze in_care`;
}
