import type { ISql } from "postgres";
import type { DecisionAction } from "../decide/decision.ts";
import { type ByDelivery, byDelivery } from "./by-delivery.ts";

export interface ShownDecision {
  readonly action: DecisionAction;
  readonly reason: string;
  readonly by: string;
  /** ISO date and time, UTC. */
  readonly at: string;
}

/** What people decided about some deliveries, in order. */
export async function decisionsOf(sql: ISql, deliveries: readonly string[]): Promise<ByDelivery<ShownDecision>> {
  const rows = await sql<(ShownDecision & { delivery: string })[]>`
    select delivery_id::text as delivery, action, reason, by,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from delivery.decision where delivery_id = any(${[...deliveries]}::bigint[]) order by id`;
  return byDelivery(rows, ({ delivery: _, ...decision }) => decision);
}
