import type { Measure, Tally } from "@monitor/schema/checks";
import type { ISql, PendingQuery, Row } from "postgres";
import type { Compared } from "./decide-previous.ts";

/**
 * The delivery before delivery `d` of a query, as a scalar: of the same kind and organisation, the one that it replaced,
 * or else the last period before. One that was held and never accepted is no measure for another.
 */
export const deliveryBefore = (sql: ISql): PendingQuery<Row[]> => sql`
  (select p.id from delivery.delivery p
    where p.kind = d.kind and p.organisation = d.organisation and p.id < d.id
      and p.status in ('accepted', 'superseded')
      and ((p.period_from = d.period_from and p.period_to = d.period_to) or p.period_to < d.period_from)
      and (not exists (select from delivery.finding f where f.delivery_id = p.id and f.severity = 'ask')
        or exists (select from delivery.decision c where c.delivery_id = p.id and c.action in ('accepted', 'restored')))
    order by (p.period_from = d.period_from and p.period_to = d.period_to) desc, p.period_to desc, p.id desc limit 1)`;

/** Triples of measure, place and value as a tally. */
export function tallyOf(triples: readonly (readonly [Measure, string, number])[]): Tally {
  const byMeasure = Map.groupBy(triples, ([measure]) => measure);
  return new Map(
    [...byMeasure].map(([measure, all]) => [measure, new Map(all.map(([, place, value]) => [place, value]))]),
  );
}

/** What the delivery before this one brought; null when there is none, or it is of before the measures. */
export async function gatherPrevious(sql: ISql, deliveryId: number): Promise<Compared | null> {
  const [before] = await sql`
    select p.period_to - p.period_from + 1 as days, p.manifest -> 'counts' as counts,
      (select jsonb_agg(jsonb_build_array(m.measure, m.place, m.value))
        from delivery.measure m where m.delivery_id = p.id) as measures
    from delivery.delivery d join delivery.delivery p on p.id = ${deliveryBefore(sql)}
    where d.id = ${deliveryId}`;
  if (before === undefined || before.measures === null) return null;
  return { tally: tallyOf(before.measures), counts: before.counts, days: before.days };
}
