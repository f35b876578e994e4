import type { Database } from "../../database/connect.ts";
import { Refusal } from "../../refusal.ts";
import { admit, type ReceiveResult } from "../receive/admit.ts";
import { explainFailure } from "../receive/explain-failure.ts";
import type { DecideOptions } from "./accept-delivery.ts";
import { keptFolder, knownDelivery, requireState } from "./kept-delivery.ts";
import { requireReason } from "./reason.ts";

/**
 * A person brings back a delivery that was replaced or withdrawn: it is received again from its kept files, as a new
 * delivery, with all that the checks ask about it. Throws a `Refusal` in Dutch.
 */
export async function restoreDelivery(
  db: Pick<Database, "as">,
  id: number,
  options: DecideOptions,
): Promise<ReceiveResult> {
  const { by, dataDir } = options;
  const reason = requireReason(options.reason);
  const sql = db.as("monitor_load");
  const found = await knownDelivery(sql, id);
  const { manifest, digest } = found;
  requireState(found, ["superseded", "withdrawn"], "alleen wat vervangen of ingetrokken is kan terug");
  const folder = await keptFolder(found, dataDir);
  const acceptance = { action: "restored", reason } as const;
  const result = await sql
    .begin((transaction) => admit(transaction, { manifest, digest, folder, by, dataDir, acceptance }))
    .catch((error: unknown) => {
      throw explainFailure(error, dataDir);
    });
  if (result.outcome === "accepted") return result;
  throw new Refusal(
    "delivery-state",
    `Dezelfde levering telt al mee, onder nummer ${result.deliveryId}.`,
    "Er is niets terug te zetten.",
  );
}
