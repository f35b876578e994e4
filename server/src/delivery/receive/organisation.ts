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

/** Throws when the manifest, as it is now, names another organisation than the one that may deliver. */
export function requireOrganisation(manifest: Manifest, permitted: string): void {
  if (manifest.organisation === permitted) return;
  throw new Refusal(
    "delivery-foreign",
    `De levering is van organisatie ${manifest.organisation}, en mag hier alleen van ${permitted} zijn.`,
    "Kies de organisatie waarvoor u bent aangemeld, of vraag de beheerder om toegang.",
  );
}

/** Invented data come from the command line of the monitor itself; who hands over for an organisation hands over its own. */
export function requireReal({ demo }: Manifest): void {
  if (!demo) return;
  throw new Refusal(
    "delivery-foreign",
    "Deze levering is verzonnen (demo) en wordt niet aangenomen.",
    "Bereid de eigen bestanden voor met: pnpm monitor prepare, of op de pagina Leveringen.",
  );
}

interface Found {
  readonly all: string | null;
  readonly own: string | null;
  readonly municipality: boolean;
}

const codesIn = (text: string | null): ReadonlySet<string> => new Set(text?.split(" "));

/** From one delivery to the next the sites are nearly always the same. */
let last: { readonly text: string | null; readonly codes: ReadonlySet<string> } = { text: null, codes: new Set() };

function allCodesIn(text: string | null): ReadonlySet<string> {
  if (last.text !== text) last = { text, codes: codesIn(text) };
  return last.codes;
}

/** Sites of the organisation, and all sites where a row could name another. Throws when the organisation is unknown. */
export async function contextOf(sql: TransactionSql, manifest: Manifest, dataDir: string): Promise<Context> {
  const { organisation } = manifest;
  const municipality = isMunicipality(organisation);
  // as one text: ten thousand rows would take longer than the rest of a small delivery
  const [found] = await sql<Found[]>`
    select string_agg(code, ' ') as all,
      string_agg(code, ' ') filter (where not ${municipality} and ${organisation} in (board_code, brin, code)) as own,
      exists (select from geography.area where code = ${organisation} and kind = 'municipality') as municipality
    from geography.school_site`;
  const sites = codesIn(found!.own);
  if (municipality ? !found!.municipality : sites.size === 0) {
    throw new Refusal(
      "delivery-unknown-organisation",
      `De organisatie ${organisation} is niet bekend: er is geen ${municipality ? "gemeente" : "vestiging"} van.`,
      `Controleer de code, of laat de beheerder de vestigingen eerst inlezen met ${HOW_TO_LOAD_SITES}.`,
    );
  }
  return { manifest, sites, allSites: allCodesIn(found!.all), ids: idsOf(await loadMonitorKey(dataDir), manifest) };
}
