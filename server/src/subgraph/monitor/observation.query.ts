import type { Sql } from "postgres";
import type { Observation } from "./observation.type.ts";
import type { Breakdown } from "./words.type.ts";

export interface ObservationFilter {
  /** Null: all. */
  readonly indicators: readonly string[] | null;
  readonly periods: readonly string[] | null;
  /** Null: the whole only; else its members only. */
  readonly breakdown: Breakdown | null;
  /** Null: the newest. */
  readonly release: number | null;
}

/** Published figures of some places, served by the primary key. Nothing is counted here: they are as stored. */
export async function observationsOf(
  sql: Sql,
  places: readonly string[],
  filter: ObservationFilter,
): Promise<Map<string, Observation[]>> {
  const members = filter.breakdown === null ? sql`breakdown = ''` : sql`breakdown like ${`${filter.breakdown}:%`}`;
  const among = (column: string, codes: readonly string[] | null) =>
    codes === null ? sql`` : sql`and ${sql(column)} = any(${[...codes]})`;
  const newest = sql`(select max(number) from release.release)`;
  const figures = sql`
    select place, indicator, period, breakdown, value, lower, upper, numerator, denominator, status, release
    from release.observation
    where release = ${filter.release ?? newest} and place = any(${[...places]}) and ${members}
      ${among("indicator", filter.indicators)} ${among("period", filter.periods)}`;
  // What the newest release hides, an older one may not show either.
  const rows = await sql<(Observation & { place: string })[]>`
    select place, indicator, period, nullif(breakdown, '') as breakdown,
      case when gone is null then value end as value, case when gone is null then lower end as lower,
      case when gone is null then upper end as upper, case when gone is null then numerator end as numerator,
      case when gone is null then denominator end as denominator, coalesce(gone, status) as status, release
    from (${figures}) figure left join lateral (
      select status as gone from release.observation newer
      where newer.release = ${newest} and newer.place = figure.place and newer.indicator = figure.indicator
        and newer.period = figure.period and newer.breakdown = figure.breakdown
        and newer.status = 'SUPPRESSED' and figure.numerator is not null
    ) hidden on true
    order by place, indicator, period, breakdown`;
  return Map.groupBy(rows, (row) => row.place);
}
