import type { SourceKind } from "@monitor/schema/vocabulary";
import type { Database } from "../database/connect.ts";

/** A delivery as the steward of the monitor sees it. No row data. */
export interface DeliveryInList {
  readonly id: number;
  readonly kind: SourceKind;
  readonly organisation: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly format: string;
  readonly status: "accepted" | "superseded";
  readonly demo: boolean;
  readonly rows: number;
  readonly unlinked: number;
  /** ISO date and time, UTC. */
  readonly receivedAt: string;
  readonly receivedBy: string;
}

/** All deliveries, newest first; those that were replaced only when asked for. */
export async function listDeliveries(
  db: Database,
  options: { readonly superseded: boolean },
): Promise<DeliveryInList[]> {
  const rows = await db.as("monitor_load")<DeliveryInList[]>`
    select id::int, kind, organisation, period_from::text as "periodFrom", period_to::text as "periodTo", format, status,
      demo, (select sum((file ->> 'rows')::int)::int from jsonb_array_elements(manifest -> 'files') file) as rows,
      (manifest #>> '{counts,unlinked}')::int as unlinked,
      to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "receivedAt",
      received_by as "receivedBy"
    from delivery.delivery where status = 'accepted' or ${options.superseded} order by id desc`;
  return [...rows];
}
