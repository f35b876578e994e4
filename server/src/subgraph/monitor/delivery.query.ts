import type { ViewerTransaction } from "../../access/transaction.ts";
import type { Delivery } from "./delivery.type.ts";

/** The deliveries that row-level security lets the viewer see, newest first. The figures are those of the manifest. */
export const visibleDeliveries = ({ sql }: ViewerTransaction): Promise<Delivery[]> => sql<Delivery[]>`
  select id::text, kind, organisation, period_from::text as "periodFrom", period_to::text as "periodTo", format, status,
    to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "receivedAt",
    (manifest -> 'counts' ->> 'read')::int as read, (manifest -> 'counts' ->> 'delivered')::int as delivered,
    (manifest -> 'counts' ->> 'rejected')::int as rejected, (manifest -> 'counts' ->> 'unlinked')::int as unlinked
  from delivery.delivery order by received_at desc, id desc`;
