import type { Database } from "../../database/connect.ts";
import { Refusal } from "../../refusal.ts";
import { readThresholds } from "../check/read-thresholds.ts";
import { requireReason } from "../decide/reason.ts";
import { admit, type ReceiveResult } from "./admit.ts";
import { explainFailure } from "./explain-failure.ts";
import { keepFiles, verifyFiles } from "./keep.ts";
import { digestOf, readManifest } from "./manifest.ts";
import { requireFittingKind, requireOrganisation, requireReal } from "./organisation.ts";
import { acceptedWith } from "./register.ts";

export type { ReceiveResult } from "./admit.ts";

export interface ReceiveOptions {
  /** Who hands the delivery over, as it is written down. */
  readonly by: string;
  readonly dataDir: string;
  /** The only organisation for which it may be handed over, and then only real data; absent: any. */
  readonly organisation?: string;
  /** Takes the delivery with all that the checks ask about it; the reason is kept. */
  readonly acceptance?: { readonly reason: string };
}

/**
 * Receives a delivery: checks manifest and files, keeps them as received under `<dataDir>/deliveries/`, loads the rows
 * in the place of the delivery of the same kind, organisation and period, and holds them against the checks of
 * `schema/checks`. When a check asks something the delivery is held: kept, but not loaded until a person accepts it.
 * One transaction: whatever happens, the old rows stand or the new ones do. Several at once are allowed; of one
 * organisation they take turns.
 *
 * @param folder as `prepare` made it
 * Throws a `Refusal` in Dutch; nothing has changed then. It names files, lines and fields, never the data of a row.
 */
export async function receive(
  db: Pick<Database, "as">,
  folder: string,
  options: ReceiveOptions,
): Promise<ReceiveResult> {
  const { by, dataDir } = options;
  const reason = options.acceptance === undefined ? null : requireReason(options.acceptance.reason);
  const manifest = await readManifest(folder);
  if (options.organisation !== undefined) {
    requireOrganisation(manifest, options.organisation);
    requireReal(manifest);
  }
  requireFittingKind(manifest);
  await readThresholds(dataDir);
  const digest = digestOf(manifest);
  const sql = db.as("monitor_load");
  const known = await acceptedWith(sql, digest);
  if (known !== null) {
    await verifyFiles(folder, manifest);
    return { deliveryId: known, outcome: "unchanged", replaced: null, rows: 0, findings: [] };
  }
  const kept = await keepFiles(folder, manifest, digest, dataDir).catch((error: unknown) => {
    throw explainFailure(error, dataDir);
  });
  const acceptance = reason === null ? null : ({ action: "accepted", reason } as const);
  try {
    return await sql.begin((transaction) =>
      admit(transaction, { manifest, digest, folder: kept.folder, by, dataDir, acceptance }),
    );
  } catch (error) {
    if (error instanceof Refusal) await kept.forget();
    throw explainFailure(error, dataDir);
  }
}
