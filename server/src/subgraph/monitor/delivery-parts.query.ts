import {
  CHECKS,
  describeFinding,
  type Finding as Found,
  isCheckCode,
  MEASURES,
  type Measure,
} from "@monitor/schema/checks";
import type { ViewerTransaction } from "../../access/transaction.ts";
import type { DeliveryDecision, Finding, MeasureChange } from "./delivery-parts.type.ts";

/** The parts of each of some deliveries that row-level security lets the viewer see, by the id of the delivery. */
type Parts<Part> = Promise<Map<string, Part[]>>;

function byDelivery<Row extends { readonly delivery: string }, Part>(rows: readonly Row[], toPart: (row: Row) => Part) {
  return new Map(
    [...Map.groupBy(rows, ({ delivery }) => delivery)].map(([delivery, own]) => [delivery, own.map(toPart)]),
  );
}

type FindingRow = Found & { readonly delivery: string; readonly name: string | null };

function findingOf({ delivery: _, name, ...found }: FindingRow): Finding {
  const rung = isCheckCode(found.code) ? CHECKS[found.code].rung : "file";
  return { ...found, rung, ...describeFinding(found, name) };
}

/** Questions first, then remarks, in the order in which the checks look. */
export async function findingsOf({ sql }: ViewerTransaction, deliveries: readonly string[]): Parts<Finding> {
  const rows = await sql<FindingRow[]>`
    select f.delivery_id::text as delivery, f.code, f.severity, f.place, f.measured, f.expected,
      coalesce(s.name, a.name) as name
    from delivery.finding f
    left join geography.school_site s on s.code = f.place
    left join geography.area a on a.code = f.place and a.kind = 'municipality'
    where f.delivery_id = any(${[...deliveries]}::bigint[]) order by f.severity, f.id`;
  return byDelivery(rows, findingOf);
}

export async function decisionsOf({ sql }: ViewerTransaction, deliveries: readonly string[]): Parts<DeliveryDecision> {
  const rows = await sql<(DeliveryDecision & { delivery: string })[]>`
    select delivery_id::text as delivery, action, reason, by,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from delivery.decision where delivery_id = any(${[...deliveries]}::bigint[]) order by id`;
  return byDelivery(rows, ({ delivery: _, ...decision }) => decision);
}

/** Measured for the checks, of no use beside the delivery before. */
const NOT_SHOWN: readonly Measure[] = ["rows", "enrolled", "judged", "matched"];
const SHOWN = (Object.keys(MEASURES) as Measure[]).filter((measure) => !NOT_SHOWN.includes(measure));

/** Pairs of a delivery and the one before it. */
export type Pair = readonly [delivery: string, before: string | null];

type ChangeRow = Omit<MeasureChange, "label" | "measure"> & { readonly delivery: string; readonly measure: Measure };

/** What each delivery brought beside the one before it: as a whole, and by place where there are several. */
export async function changesOf({ sql }: ViewerTransaction, pairs: readonly Pair[]): Parts<MeasureChange> {
  // the largest number that the API can answer
  const sums = (side: string) => sql`least(coalesce(sum(${sql(side)}), 0), 2147483647)::int`;
  const rows = await sql<ChangeRow[]>`
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
