import { join } from "node:path";
import type { Finding } from "@monitor/schema/checks";
import type { Manifest } from "@monitor/schema/delivery";
import type { DeliveryState } from "@monitor/schema/vocabulary";
import type { ISql } from "postgres";
import { Refusal } from "../../refusal.ts";
import { verifyFiles } from "../receive/keep.ts";
import { digestOf, readManifest } from "../receive/manifest.ts";

export interface KnownDelivery {
  readonly id: number;
  readonly status: DeliveryState;
  readonly digest: string;
  readonly kind: Manifest["kind"];
  readonly manifest: Manifest;
  readonly questions: readonly Pick<Finding, "code" | "place">[];
}

/** The delivery of a number, as it stands. Throws a `Refusal` when there is none. */
export async function knownDelivery(sql: ISql, id: number): Promise<KnownDelivery> {
  const [found] = await sql<KnownDelivery[]>`
    select d.id::int, d.status, d.digest, d.kind, d.manifest, coalesce((
      select jsonb_agg(jsonb_build_object('code', f.code, 'place', f.place)) from delivery.finding f
      where f.delivery_id = d.id and f.severity = 'ask'), '[]') as questions
    from delivery.delivery d where d.id = ${id}`;
  if (found !== undefined) return found;
  throw new Refusal(
    "delivery-unknown",
    `Er is geen levering met nummer ${id}.`,
    "Bekijk de nummers met 'pnpm monitor deliveries --all'.",
  );
}

/** Throws a `Refusal` unless the delivery is in one of the states in which something can be decided about it. */
export function requireState({ id, status }: KnownDelivery, states: readonly DeliveryState[], needed: string): void {
  if (states.includes(status)) return;
  const now = {
    accepted: "telt al mee",
    held: "wacht op een oordeel",
    superseded: "is vervangen",
    withdrawn: "is ingetrokken",
  };
  throw new Refusal(
    "delivery-state",
    `Levering ${id} ${now[status]}; ${needed}.`,
    "Bekijk hoe het ervoor staat. Misschien heeft een ander er net over besloten.",
  );
}

/**
 * The folder of the files of a delivery as they were received. Throws a `Refusal` when they are gone or no longer what
 * they were.
 */
export async function keptFolder({ id, digest }: KnownDelivery, dataDir: string): Promise<string> {
  const folder = join(dataDir, "deliveries", digest);
  const manifest = await readManifest(folder).catch(() => null);
  if (manifest === null || digestOf(manifest) !== digest) {
    throw new Refusal(
      "delivery-files-gone",
      `De bewaarde bestanden van levering ${id} zijn er niet meer, of zijn veranderd.`,
      "Zet de map 'deliveries' van de monitor terug uit een reservekopie, of lever opnieuw.",
    );
  }
  await verifyFiles(folder, manifest);
  return folder;
}
