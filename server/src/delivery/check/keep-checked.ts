import type { Measure } from "@monitor/schema/checks";
import type { TransactionSql } from "postgres";
import { jsonRows } from "../../database/json-rows.ts";
import type { Checked } from "./check-sources.ts";

/** Writes down what the checks found and measured, in the place of what an earlier look at the delivery found. */
export async function keepChecked(
  sql: TransactionSql,
  deliveryId: number,
  { findings, tally }: Checked,
): Promise<void> {
  const measures = [...tally].flatMap(([measure, places]: [Measure, ReadonlyMap<string, number>]) =>
    [...places].map(([place, value]) => ({ measure, place, value })),
  );
  await Promise.all([
    sql`delete from delivery.finding where delivery_id = ${deliveryId}`,
    sql`delete from delivery.measure where delivery_id = ${deliveryId}`,
    sql`
      insert into delivery.finding (delivery_id, code, severity, place, measured, expected)
      select ${deliveryId}, f.* from jsonb_to_recordset(${jsonRows(sql, findings)})
        as f (code text, severity text, place text, measured float8, expected float8)`,
    sql`
      insert into delivery.measure (delivery_id, measure, place, value)
      select ${deliveryId}, m.* from jsonb_to_recordset(${jsonRows(sql, measures)})
        as m (measure text, place text, value bigint)`,
  ]);
}
