import { MEASURES, type Measure } from "@monitor/schema/checks";
import type { Localised } from "@monitor/schema/vocabulary";
import type { ISql } from "postgres";
import { type ByDelivery, byDelivery } from "./by-delivery.ts";

/** How much a delivery brought beside the one before it. */
export interface MeasureChange {
  readonly measure: Measure;
  readonly label: Localised;
  /** Site; null: the delivery as a whole. */
  readonly place: string | null;
  readonly now: number;
  /** Null when there is no delivery before it. */
  readonly before: number | null;
}

/** Pairs of a delivery and the one before it. */
export type Pair = readonly [delivery: string, before: string | null];

/** Measured for the checks, of no use beside the delivery before. */
const NOT_SHOWN: readonly Measure[] = ["rows", "enrolled", "judged", "matched"];
const SHOWN = (Object.keys(MEASURES) as Measure[]).filter((measure) => !NOT_SHOWN.includes(measure));

/** What each delivery brought beside the one before it: as a whole, and by place. */
export async function changesOf(sql: ISql, pairs: readonly Pair[]): Promise<ByDelivery<MeasureChange>> {
  // the largest number that the API can answer
  const sums = (side: string) => sql`least(coalesce(sum(${sql(side)}), 0), 2147483647)::int`;
  const rows = await sql<(Omit<MeasureChange, "label"> & { delivery: string })[]>`
    with pair as (
      select * from unnest(${pairs.map(([id]) => id)}::bigint[], ${pairs.map(([, before]) => before)}::bigint[])
        as pair (id, before)
    ), side as (
      select pair.id, pair.before, m.measure, m.place, m.value as now, null::bigint as was
      from pair join delivery.measure m on m.delivery_id = pair.id
      union all
      select pair.id, pair.before, m.measure, m.place, null, m.value
      from pair join delivery.measure m on m.delivery_id = pair.before
    )
    select id::text as delivery, measure, case when grouping(place) = 0 then place end as place,
      ${sums("now")} as now, case when before is not null then ${sums("was")} end as before
    from side where measure = any(${SHOWN})
    group by grouping sets ((id, before, measure), (id, before, measure, place))
    order by id, array_position(${SHOWN}::text[], measure), place nulls first`;
  return byDelivery(rows, ({ delivery: _, ...row }) => ({ ...row, label: MEASURES[row.measure] }));
}
