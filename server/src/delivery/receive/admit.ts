import type { AllThresholds, Finding } from "@monitor/schema/checks";
import type { Manifest } from "@monitor/schema/delivery";
import type { TransactionSql } from "postgres";
import { checkDelivery } from "../check/check-delivery.ts";
import type { Checked } from "../check/check-sources.ts";
import { keepChecked } from "../check/keep-checked.ts";
import { lookUpAgain } from "../check/look-up-again.ts";
import { readThresholds } from "../check/read-thresholds.ts";
import { type DecisionAction, writeDecision } from "../decide/decision.ts";
import { loadFiles } from "./load-files.ts";
import { contextOf } from "./organisation.ts";
import {
  acceptedWith,
  dropHeld,
  heldWith,
  lockOrganisation,
  refuseDoubleSites,
  register,
  replacedBy,
  supersede,
} from "./register.ts";
import { requireSameKeys } from "./same-keys.ts";

/** A person takes a delivery with what the checks ask about it, and says why. */
export interface Acceptance {
  readonly action: DecisionAction;
  readonly reason: string;
  /** The questions that the person saw; what is asked beyond these waits for another look. Absent: all are taken. */
  readonly seen?: readonly Pick<Finding, "code" | "place">[];
}

/** A delivery whose files are kept, about to be loaded. */
export interface Admission {
  readonly manifest: Manifest;
  readonly digest: string;
  /** Folder of the kept files. */
  readonly folder: string;
  readonly by: string;
  readonly dataDir: string;
  readonly acceptance: Acceptance | null;
}

export interface ReceiveResult {
  readonly deliveryId: number;
  /** `held`: its rows are not loaded; a person must accept what the checks ask. */
  readonly outcome: "accepted" | "held" | "unchanged";
  /** The delivery of the same period that this one took the place of. */
  readonly replaced: number | null;
  readonly rows: number;
  readonly findings: readonly Finding[];
}

/** Takes the loaded rows back, with what was found in them. */
class Held extends Error {
  readonly checked: Checked;
  readonly rows: number;

  constructor(checked: Checked, rows: number) {
    super("held");
    this.checked = checked;
    this.rows = rows;
  }
}

/** What is asked and was not taken by a person. */
function openQuestions(findings: readonly Finding[], acceptance: Acceptance | null): Finding[] {
  const asked = findings.filter(({ severity }) => severity === "ask");
  if (acceptance === null) return asked;
  const { seen } = acceptance;
  if (seen === undefined) return [];
  return asked.filter(({ code, place }) => !seen.some((one) => one.code === code && one.place === place));
}

async function load(
  sql: TransactionSql,
  { manifest, digest, folder, by, dataDir, acceptance }: Admission,
  held: number | null,
  thresholds: AllThresholds,
): Promise<ReceiveResult> {
  const replaced = await replacedBy(sql, manifest);
  const context = await contextOf(sql, manifest, dataDir);
  if (replaced !== null) await supersede(sql, manifest.kind, replaced);
  await requireSameKeys(sql, manifest);
  const deliveryId = await register(sql, { manifest, digest, by, status: "accepted", held });
  const loaded = await loadFiles(sql, folder, deliveryId, context);
  const { rows, tally } = loaded;
  await refuseDoubleSites(sql, manifest, deliveryId, [...(tally.get("rows")?.keys() ?? [])]);
  const checked = await checkDelivery(sql, deliveryId, context, loaded, thresholds);
  if (openQuestions(checked.findings, acceptance).length > 0) throw new Held(checked, rows);
  await keepChecked(sql, deliveryId, checked);
  await lookUpAgain(sql, manifest, [...(tally.get("pupils")?.keys() ?? [])], thresholds);
  await dropHeld(sql, manifest, deliveryId);
  const asked = checked.findings.some(({ severity }) => severity === "ask");
  const decided = acceptance !== null && (asked || held !== null || acceptance.action === "restored");
  if (decided) await writeDecision(sql, deliveryId, acceptance.action, acceptance.reason, by);
  return { deliveryId, outcome: "accepted", replaced, rows, findings: checked.findings };
}

/**
 * Loads a delivery in the caller's transaction, in the place of the one before. When a check asks something that no
 * person has accepted, its rows are taken back and it is written down as held, with what was found; the delivery that
 * it would replace stays as it was.
 */
export async function admit(sql: TransactionSql, admission: Admission): Promise<ReceiveResult> {
  const { manifest, digest, by, dataDir } = admission;
  // The commit of a demo delivery may reach the disk later: it stays all or nothing, and can be generated again.
  if (manifest.demo) await sql`set local synchronous_commit = off`;
  await lockOrganisation(sql, manifest);
  const same = await acceptedWith(sql, digest);
  if (same !== null) return { deliveryId: same, outcome: "unchanged", replaced: null, rows: 0, findings: [] };
  const held = await heldWith(sql, digest);
  const thresholds = await readThresholds(dataDir);
  try {
    return await sql.savepoint((inner) => load(inner, admission, held, thresholds));
  } catch (error) {
    if (!(error instanceof Held)) throw error;
    const deliveryId = await register(sql, { manifest, digest, by, status: "held", held });
    await keepChecked(sql, deliveryId, error.checked);
    await dropHeld(sql, manifest, deliveryId);
    return { deliveryId, outcome: "held", replaced: null, rows: error.rows, findings: error.checked.findings };
  }
}
