import type { Database } from "../../database/connect.ts";
import { lockOrganisation, takeRows } from "../receive/register.ts";
import type { DecideOptions } from "./accept-delivery.ts";
import { writeDecision } from "./decision.ts";
import { knownDelivery, requireState } from "./kept-delivery.ts";
import { requireReason } from "./reason.ts";

/**
 * A person withdraws a delivery: its rows are gone and the next release does not count them; releases that were
 * published stay as they are. Its files and the decision stay. Throws a `Refusal` in Dutch.
 */
export async function withdrawDelivery(
  db: Pick<Database, "as">,
  id: number,
  { by, reason: text }: Omit<DecideOptions, "dataDir">,
): Promise<void> {
  const reason = requireReason(text);
  const sql = db.as("monitor_load");
  const { manifest } = await knownDelivery(sql, id);
  await sql.begin(async (transaction) => {
    await lockOrganisation(transaction, manifest);
    const found = await knownDelivery(transaction, id);
    requireState(found, ["accepted", "held"], "alleen een levering die meetelt of wacht is in te trekken");
    if (found.status === "accepted") await takeRows(transaction, found.kind, id);
    await transaction`update delivery.delivery set status = 'withdrawn', superseded_at = now() where id = ${id}`;
    await writeDecision(transaction, id, "withdrawn", reason, by);
  });
}
