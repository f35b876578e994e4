import type { Manifest } from "@monitor/schema/delivery";
import type { TransactionSql } from "postgres";
import { Refusal } from "../../refusal.ts";

type Keyed = Pick<Manifest, "schoolYear" | "demo" | "keys">;

/** The keys of the accepted deliveries of a school year; the demo and real deliveries are worlds apart. */
async function keysInUse(sql: TransactionSql, { schoolYear, demo }: Keyed): Promise<string[]> {
  const found = await sql`
    select distinct manifest->>'keys' as keys from delivery.delivery
    where school_year = ${schoolYear} and demo = ${demo} and status = 'accepted' and manifest->>'keys' is not null`;
  return found.map(({ keys }) => keys as string);
}

/**
 * Refuses a delivery whose identifiers were made with other keys than those of the accepted deliveries of its school
 * year: nobody would be found in both, and every count over sources would be wrong without anybody noticing.
 *
 * The first delivery of a year keeps the others of that year waiting until it is in, so that two first ones with
 * different keys cannot pass each other. Called after what this delivery replaces is marked as replaced.
 */
export async function requireSameKeys(sql: TransactionSql, manifest: Keyed): Promise<void> {
  const first = (await keysInUse(sql, manifest)).length === 0;
  const year = `${manifest.schoolYear} ${manifest.demo}`;
  if (first) await sql`select pg_advisory_xact_lock(hashtext('monitor linkage keys'), hashtext(${year}))`;
  else await sql`select pg_advisory_xact_lock_shared(hashtext('monitor linkage keys'), hashtext(${year}))`;
  const others = (await keysInUse(sql, manifest)).filter((keys) => keys !== manifest.keys);
  if (others.length === 0) return;
  throw new Refusal(
    "delivery-other-keys",
    `De koppelnummers van deze levering zijn met andere sleutels gemaakt dan die van de eerdere leveringen over ${manifest.schoolYear}: bij andere sleutelhouders, of met sleutels die zijn vervangen. Ze zouden bij niemand aansluiten.`,
    "Controleer KEYHOLDER_1 en KEYHOLDER_2 en maak de levering opnieuw. Zijn de sleutels van dit schooljaar echt vervangen? Trek dan eerst alle leveringen met de oude sleutels in, en lever het hele schooljaar opnieuw.",
  );
}
