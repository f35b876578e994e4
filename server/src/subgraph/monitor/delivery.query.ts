import { UNLINKED_REASONS, type UnlinkedReason } from "@monitor/schema/vocabulary";
import type { ViewerTransaction } from "../../access/transaction.ts";
import { deliveryBefore } from "../../delivery/index.ts";
import type { Delivery } from "./delivery.type.ts";
import type { ReasonCount } from "./delivery-parts.type.ts";

type Row = Omit<Delivery, "unlinkedReasons"> & { readonly reasons: Readonly<Record<string, number>> | null };

const isReason = (reason: string): reason is UnlinkedReason => Object.hasOwn(UNLINKED_REASONS, reason);

const reasonsOf = (counts: Row["reasons"]): ReasonCount[] =>
  Object.entries(counts ?? {}).flatMap(([reason, rows]) =>
    isReason(reason) && rows > 0 ? [{ reason, label: UNLINKED_REASONS[reason], rows }] : [],
  );

/**
 * The deliveries that row-level security lets the viewer see, newest first; or one of them. The figures are those of
 * the manifest.
 */
export async function visibleDeliveries({ sql }: ViewerTransaction, id: string | null = null): Promise<Delivery[]> {
  const rows = await sql<Row[]>`
    select d.id::text, kind, organisation, period_from::text as "periodFrom", period_to::text as "periodTo",
      school_year as "schoolYear", format, status, demo, received_by as "receivedBy",
      to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "receivedAt",
      (manifest -> 'counts' ->> 'read')::int as read, (manifest -> 'counts' ->> 'delivered')::int as delivered,
      (manifest -> 'counts' ->> 'rejected')::int as rejected, (manifest -> 'counts' ->> 'unlinked')::int as unlinked,
      manifest -> 'unlinkedReasons' as reasons, ${deliveryBefore(sql)}::text as "comparedWith"
    from delivery.delivery d where ${id}::bigint is null or id = ${id}::bigint order by received_at desc, d.id desc`;
  return rows.map(({ reasons, ...row }) => ({ ...row, unlinkedReasons: reasonsOf(reasons) }));
}
