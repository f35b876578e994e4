import type { DeliveryState, SourceKind } from "@monitor/schema/vocabulary";
import type { Database } from "../../database/connect.ts";
import { Refusal } from "../../refusal.ts";
import { deliveryBefore } from "../check/gather-previous.ts";
import { changesOf, type MeasureChange } from "./changes-of.ts";
import { decisionsOf, type ShownDecision } from "./decisions-of.ts";
import { findingsOf, type ShownFinding } from "./findings-of.ts";

/** One delivery with all that is known of it. No row data. */
export interface DeliveryDetails {
  readonly id: number;
  readonly kind: SourceKind;
  readonly organisation: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly status: DeliveryState;
  readonly comparedWith: number | null;
  readonly findings: readonly ShownFinding[];
  readonly decisions: readonly ShownDecision[];
  readonly comparison: readonly MeasureChange[];
}

type Plain = Omit<DeliveryDetails, "findings" | "decisions" | "comparison">;

/** Throws a `Refusal` when there is no delivery of this number. */
export async function deliveryDetails(db: Pick<Database, "as">, id: number): Promise<DeliveryDetails> {
  const sql = db.as("monitor_load");
  const [found] = await sql<Plain[]>`
    select d.id::int, kind, organisation, period_from::text as "periodFrom", period_to::text as "periodTo", status,
      ${deliveryBefore(sql)}::int as "comparedWith"
    from delivery.delivery d where d.id = ${id}`;
  if (found === undefined) {
    const look = "Bekijk de nummers met 'pnpm monitor deliveries --all'.";
    throw new Refusal("delivery-unknown", `Er is geen levering met nummer ${id}.`, look);
  }
  const [key, before] = [String(id), found.comparedWith === null ? null : String(found.comparedWith)];
  const [findings, decisions, changes] = await Promise.all([
    findingsOf(sql, [key]),
    decisionsOf(sql, [key]),
    changesOf(sql, [[key, before]]),
  ]);
  return {
    ...found,
    findings: findings.get(key) ?? [],
    decisions: decisions.get(key) ?? [],
    comparison: changes.get(key) ?? [],
  };
}
