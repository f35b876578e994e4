import type { Manifest } from "@monitor/schema/delivery";
import type { TransactionSql } from "postgres";
import { loadMonitorKey } from "../../linkage/monitor-key.ts";
import { Refusal } from "../../refusal.ts";
import { HOW_TO_LOAD_SITES } from "../reference/index.ts";
import { type Context, idsOf, isMunicipality } from "./context.ts";

export function requireFittingKind({ kind, organisation }: Manifest): void {
  const fits = kind === "attendance" || (kind === "care") === isMunicipality(organisation);
  if (fits) return;
  throw new Refusal(
    "delivery-foreign",
    kind === "care" ? "Jeugdhulp wordt geleverd door een gemeente." : "Inschrijvingen worden geleverd door een school.",
    "Maak de levering opnieuw met de juiste --organisation: een gemeentecode van vier cijfers, of een bestuur of school.",
  );
}

/** Sites of the organisation, and all sites where a row could name another. Throws when the organisation is unknown. */
export async function contextOf(sql: TransactionSql, manifest: Manifest, dataDir: string): Promise<Context> {
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
  return { manifest, sites: codes(sites), allSites: codes(all), ids: idsOf(await loadMonitorKey(dataDir), manifest) };
}
