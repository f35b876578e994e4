import type { Sql } from "postgres";
import { newestRelease, shownFigures } from "../../access/shown-figures.query.ts";
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
  const figures = sql`
    select place, indicator, period, breakdown, value, lower, upper, numerator, denominator, status, release
    from release.observation
    where release = ${filter.release ?? newestRelease(sql)} and place = any(${[...places]}) and ${members}
      ${among("indicator", filter.indicators)} ${among("period", filter.periods)}`;
  const rows = await sql<(Observation & { place: string })[]>`
    select place, indicator, period, nullif(breakdown, '') as breakdown, value, lower, upper, numerator, denominator,
      status, release
    from (${shownFigures(sql, figures)}) shown order by place, indicator, period, breakdown`;
  return Map.groupBy(rows, (row) => row.place);
}
