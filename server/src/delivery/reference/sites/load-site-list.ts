import type { Database } from "../../../database/connect.ts";
import { analyzeIfAllowed } from "../analyze.ts";
import { type LoadedSites, loadSites } from "../load-sites.ts";
import { municipalityTodayOf } from "../municipalities/municipality-today.ts";
import type { RowProblem } from "../published/cell.ts";
import { readPublished } from "../published/file.ts";
import { DUO_PO_ADDRESSES, DUO_SO_ADDRESSES, DUO_VO_ADDRESSES, OWN_SITE_LIST } from "./lists.ts";
import { settleSpecial } from "./settle-special.ts";
import { type SiteList, siteTable } from "./site-table.ts";

export interface LoadedSiteList extends Omit<LoadedSites, "changed" | "held"> {
  readonly outcome: "loaded" | "unchanged";
  readonly problems: readonly RowProblem[];
  /** Sites with so and vso of which it is not known which has most pupils. */
  readonly open: number;
}

async function loadSiteList<Column extends string>(
  db: Database,
  file: string,
  list: SiteList<Column>,
): Promise<LoadedSiteList> {
  const { rows, problems, lineOf } = await readPublished(file, siteTable(list, await municipalityTodayOf(db)));
  const settled = await settleSpecial(db, rows);
  const { changed, held, ...counts } = await loadSites(db, settled.sites);
  if (changed) await analyzeIfAllowed(db, "school_site");
  const ofDemo = held.map((code) => ({
    row: lineOf.get(code)!,
    field: list.columns.site,
    reason: `${code} is hier al een verzonnen school`,
    remedy: "Gebruik voor echte scholen een monitor zonder voorbeelddata (DEMO=0).",
  }));
  return {
    outcome: changed ? "loaded" : "unchanged",
    ...counts,
    open: settled.open,
    problems: [...problems, ...ofDemo].toSorted((one, other) => one.row - other.row),
  };
}

/**
 * Loads the VO sites of DUO's "Alle vestigingen vo" as real sites, in one transaction. Sites that are not in the file
 * stay. Rows that cannot be read, and those of a site that is a demo site here, are left out and answered one by one.
 * The same file twice changes nothing. Throws a `Refusal` when the file is of another kind or has no usable row.
 */
export const loadDuoVoAddresses = (db: Database, file: string): Promise<LoadedSiteList> =>
  loadSiteList(db, file, DUO_VO_ADDRESSES);

/** The same for the primary schools of DUO's "Alle schoolvestigingen basisonderwijs". */
export const loadDuoPoAddresses = (db: Database, file: string): Promise<LoadedSiteList> =>
  loadSiteList(db, file, DUO_PO_ADDRESSES);

/** The same for special education: DUO's "Alle vestigingen sbo, so en vso". */
export const loadDuoSoAddresses = (db: Database, file: string): Promise<LoadedSiteList> =>
  loadSiteList(db, file, DUO_SO_ADDRESSES);

/** The same for our own list of sites of any kind: schema/reference/README.md. */
export const loadOwnSiteList = (db: Database, file: string): Promise<LoadedSiteList> =>
  loadSiteList(db, file, OWN_SITE_LIST);
