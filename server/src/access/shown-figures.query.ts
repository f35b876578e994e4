import type { ISql, PendingQuery, Row } from "postgres";

/** The number of the newest release that was not withdrawn, as a part of a query; null when there is none. */
export const newestRelease = (sql: ISql): PendingQuery<Row[]> => sql`(select max(number) from release.served_release)`;

/**
 * Figures as anybody may see them. None of a withdrawn release; and what the newest release hides, or a later one that was
 * withdrawn, an older one may not show either, for it would give it away. Every way out of the database, page, API or
 * file, reads figures through this.
 *
 * @param figures a query for observations with all their columns
 */
export const shownFigures = (sql: ISql, figures: PendingQuery<Row[]>): PendingQuery<Row[]> => sql`
  select place, indicator, period, breakdown,
    case when gone is null then value end as value, case when gone is null then lower end as lower,
    case when gone is null then upper end as upper, case when gone is null then numerator end as numerator,
    case when gone is null then denominator end as denominator, coalesce(gone, status) as status, release
  from (${figures}) figure left join lateral (
    select status as gone from release.observation newer
    where newer.release = any (array(select ${newestRelease(sql)} union all select release from release.withdrawal))
      and newer.place = figure.place and newer.indicator = figure.indicator
      and newer.period = figure.period and newer.breakdown = figure.breakdown
      and newer.release > figure.release and newer.status = 'SUPPRESSED' and figure.value is not null
    limit 1
  ) hidden on true
  where not exists (select from release.withdrawal where withdrawal.release = figure.release)`;
