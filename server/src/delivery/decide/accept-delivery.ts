import type { Database } from "../../database/connect.ts";
import { Refusal } from "../../refusal.ts";
import { admit, type ReceiveResult } from "../receive/admit.ts";
import { explainFailure } from "../receive/explain-failure.ts";
import { lockOrganisation } from "../receive/register.ts";
import { keptFolder, knownDelivery, requireState } from "./kept-delivery.ts";
import { requireReason } from "./reason.ts";

export interface DecideOptions {
  /** Who decides, as it is written down. */
  readonly by: string;
  readonly reason: string;
  readonly dataDir: string;
}

const NEEDED = "alleen een levering die op een oordeel wacht is te aanvaarden";

/**
 * A person takes a held delivery with what the checks ask about it: it is loaded from its kept files and checked again.
 * When the checks now ask something that was not there to be seen, it stays held with the new questions.
 *
 * Throws a `Refusal` in Dutch when the delivery does not wait, when its files are gone, or when more is asked.
 */
export async function acceptDelivery(
  db: Pick<Database, "as">,
  id: number,
  options: DecideOptions,
): Promise<ReceiveResult> {
  const { by, dataDir } = options;
  const reason = requireReason(options.reason);
  const sql = db.as("monitor_load");
  const found = await knownDelivery(sql, id);
  requireState(found, ["held"], NEEDED);
  const folder = await keptFolder(found, dataDir);
  const result = await sql
    .begin(async (transaction) => {
      await lockOrganisation(transaction, found.manifest);
      const { manifest, digest, questions, ...state } = await knownDelivery(transaction, id);
      requireState({ manifest, digest, questions, ...state }, ["held"], NEEDED);
      const acceptance = { action: "accepted", reason, seen: questions } as const;
      return admit(transaction, { manifest, digest, folder, by, dataDir, acceptance });
    })
    .catch((error: unknown) => {
      throw explainFailure(error, dataDir);
    });
  if (result.outcome !== "held") return result;
  throw new Refusal(
    "delivery-new-questions",
    `Over levering ${id} zijn er nu vragen die er eerder niet waren.`,
    "Bekijk de bevindingen opnieuw en aanvaard de levering daarna.",
  );
}
