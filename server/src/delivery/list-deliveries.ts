import type { DeliveryState, SourceKind } from "@monitor/schema/vocabulary";
import type { Database } from "../database/connect.ts";

/** A delivery as the steward of the monitor sees it. No row data. */
export interface DeliveryInList {
  readonly id: number;
  readonly kind: SourceKind;
  readonly organisation: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly format: string;
  readonly status: DeliveryState;
  readonly demo: boolean;
  readonly rows: number;
  readonly unlinked: number;
  /** Findings that ask, and that remark. */
  readonly questions: number;
  readonly remarks: number;
  /** ISO date and time, UTC. */
  readonly receivedAt: string;
  readonly receivedBy: string;
}

/** Deliveries that count or wait for a person, newest first; those that were replaced or withdrawn when asked for. */
export async function listDeliveries(
  db: Database,
  options: { readonly superseded: boolean },
): Promise<DeliveryInList[]> {
  const rows = await db.as("monitor_load")<DeliveryInList[]>`
    select d.id::int, kind, organisation, period_from::text as "periodFrom", period_to::text as "periodTo", format,
      status, demo, (select sum((file ->> 'rows')::int)::int from jsonb_array_elements(manifest -> 'files') file) as rows,
      (manifest #>> '{counts,unlinked}')::int as unlinked,
      coalesce(f.questions, 0)::int as questions, coalesce(f.remarks, 0)::int as remarks,
      to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "receivedAt",
      received_by as "receivedBy"
    from delivery.delivery d left join (
      select delivery_id, count(*) filter (where severity = 'ask') as questions,
        count(*) filter (where severity = 'tell') as remarks
      from delivery.finding group by 1) f on f.delivery_id = d.id
    where status in ('accepted', 'held') or ${options.superseded} order by id desc`;
  return [...rows];
}
