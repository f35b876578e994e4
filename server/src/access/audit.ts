import { jsonRows } from "../database/json-rows.ts";
import type { ViewerTransaction } from "./transaction.ts";

/** One look at class- or pupil-level data, allowed or refused. */
export interface AccessEvent {
  /** Which data, such as `pupil.episodes`. */
  readonly action: string;
  /** Of what: a class, a pupil, a school site or a municipality. */
  readonly target: string;
  /** How many rows the viewer got. */
  readonly rows: number;
  readonly allowed: boolean;
}

/**
 * Writes who looked at what (after NEN 7513), in the transaction of the look itself: what cannot be written is not
 * shown.
 */
export async function recordAccess(transaction: ViewerTransaction, events: readonly AccessEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { sql, viewer } = transaction;
  await sql`
    insert into audit.access_event (subject, role, scope, action, target, rows, allowed)
    select ${viewer.subject}, ${viewer.role}, ${viewer.scope.join(",")}, event.*
    from jsonb_to_recordset(${jsonRows(sql, events)}) as event (action text, target text, rows int, allowed boolean)`;
}
