import type { Manifest } from "@monitor/schema/delivery";
import type { TransactionSql } from "postgres";
import type { Database } from "../../database/connect.ts";
import { loadMonitorKey } from "../../linkage/monitor-key.ts";
import { Refusal } from "../../refusal.ts";
import { HOW_TO_LOAD_SITES } from "../reference/index.ts";
import { type Context, idsOf, isMunicipality } from "./context.ts";
import { type Kept, keepFiles, verifyFiles } from "./keep.ts";
import { loadFiles } from "./load-files.ts";
import { digestOf, readManifest } from "./manifest.ts";
import { acceptedWith, lockOrganisation, refuseDoubleSites, register, replacedBy, supersede } from "./register.ts";
import { requireSameKeys } from "./same-keys.ts";

export interface ReceiveOptions {
  /** Who hands the delivery over, as it is written down. */
  readonly by: string;
  readonly dataDir: string;
}

export interface ReceiveResult {
  readonly deliveryId: number;
  readonly outcome: "accepted" | "unchanged";
  /** The delivery of the same period that this one took the place of. */
  readonly replaced: number | null;
  readonly rows: number;
}

function requireFittingKind({ kind, organisation }: Manifest): void {
  const fits = kind === "attendance" || (kind === "care") === isMunicipality(organisation);
  if (fits) return;
  throw new Refusal(
    "delivery-foreign",
    kind === "care" ? "Jeugdhulp wordt geleverd door een gemeente." : "Inschrijvingen worden geleverd door een school.",
    "Maak de levering opnieuw met de juiste --organisation: een gemeentecode van vier cijfers, of een bestuur of school.",
  );
}

/** Sites of the organisation, and all sites where a row could name another. Throws when the organisation is unknown. */
async function contextOf(sql: TransactionSql, manifest: Manifest, key: Uint8Array): Promise<Context> {
  const { organisation } = manifest;
  const municipality = isMunicipality(organisation);
  const all = await sql`
    select code, ${organisation} in (board_code, brin, code) as own from geography.school_site`.values();
  const sites = municipality ? [] : all.filter(([, own]) => own);
  const [known] = municipality
    ? await sql`select from geography.area where code = ${organisation} and kind = 'municipality'`
    : sites;
  if (known === undefined) {
    throw new Refusal(
      "delivery-unknown-organisation",
      `De organisatie ${organisation} is niet bekend: er is geen ${municipality ? "gemeente" : "vestiging"} van.`,
      `Controleer de code, of laat de beheerder de vestigingen eerst inlezen met ${HOW_TO_LOAD_SITES}.`,
    );
  }
  const codes = (rows: readonly unknown[][]) => new Set(rows.map(([code]) => code as string));
  return { manifest, sites: codes(sites), allSites: codes(all), ids: idsOf(key, manifest) };
}

async function load(
  sql: TransactionSql,
  manifest: Manifest,
  digest: string,
  kept: Kept,
  { by, dataDir }: ReceiveOptions,
): Promise<ReceiveResult> {
  // The commit of a demo delivery may reach the disk later: it stays all or nothing, and can be generated again.
  if (manifest.demo) await sql`set local synchronous_commit = off`;
  await lockOrganisation(sql, manifest);
  const same = await acceptedWith(sql, digest);
  if (same !== null) return { deliveryId: same, outcome: "unchanged", replaced: null, rows: 0 };
  const replaced = await replacedBy(sql, manifest);
  const context = await contextOf(sql, manifest, await loadMonitorKey(dataDir));
  if (replaced !== null) await supersede(sql, manifest.kind, replaced);
  await requireSameKeys(sql, manifest);
  const deliveryId = await register(sql, manifest, digest, by);
  const { rows } = await loadFiles(sql, kept.folder, deliveryId, context);
  await refuseDoubleSites(sql, manifest, deliveryId);
  return { deliveryId, outcome: "accepted", replaced, rows };
}

/**
 * Receives a delivery: checks manifest and files, keeps them as received under `<dataDir>/deliveries/`, and loads the
 * rows in the place of the delivery of the same kind, organisation and period. One transaction: whatever happens, the
 * old rows stand or the new ones do. Several at once are allowed; of one organisation they take turns.
 *
 * @param folder as `prepare` made it
 * Throws a `Refusal` in Dutch; nothing has changed then. It names files, lines and fields, never the data of a row.
 */
export async function receive(db: Database, folder: string, options: ReceiveOptions): Promise<ReceiveResult> {
  const manifest = await readManifest(folder);
  requireFittingKind(manifest);
  const digest = digestOf(manifest);
  const sql = db.as("monitor_load");
  const known = await acceptedWith(sql, digest);
  if (known !== null) {
    await verifyFiles(folder, manifest);
    return { deliveryId: known, outcome: "unchanged", replaced: null, rows: 0 };
  }
  const kept = await keepFiles(folder, manifest, digest, options.dataDir);
  try {
    return await sql.begin((transaction) => load(transaction, manifest, digest, kept, options));
  } catch (error) {
    if (error instanceof Refusal) await kept.forget();
    throw error;
  }
}
