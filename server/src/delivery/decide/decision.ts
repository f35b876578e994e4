import type { TransactionSql } from "postgres";

/** What a person can decide about a delivery. */
export type DecisionAction = "accepted" | "withdrawn" | "restored";

/** Writes a decision down. There is no right to change or remove one. */
export async function writeDecision(
  sql: TransactionSql,
  deliveryId: number,
  action: DecisionAction,
  reason: string,
  by: string,
): Promise<void> {
  await sql`
    insert into delivery.decision (delivery_id, action, reason, by) values (${deliveryId}, ${action}, ${reason}, ${by})`;
}
