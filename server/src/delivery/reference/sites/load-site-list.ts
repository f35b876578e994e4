import type { Database } from "../../../database/connect.ts";
import { type LoadedSites, loadSites } from "../load-sites.ts";
import type { RowProblem } from "../published/cell.ts";
import { readPublished } from "../published/file.ts";
import { readMunicipalities } from "../reference-file.ts";
import { DUO_VO_ADDRESSES, OWN_SITE_LIST } from "./lists.ts";
import { type SiteList, siteTable } from "./site-table.ts";

export interface LoadedSiteList extends Omit<LoadedSites, "changed" | "held"> {
  readonly outcome: "loaded" | "unchanged";
  readonly problems: readonly RowProblem[];
}

async function loadSiteList<Column extends string>(
  db: Database,
  file: string,
  list: SiteList<Column>,
): Promise<LoadedSiteList> {
  const municipalities = new Set(readMunicipalities().map(({ code }) => code));
  const { rows, problems, lineOf } = await readPublished(file, siteTable(list, municipalities));
  const { changed, held, ...counts } = await loadSites(db, rows);
  const ofDemo = held.map((code) => ({
    row: lineOf.get(code)!,
    field: list.columns.site,
    reason: `${code} is hier al een verzonnen school`,
    remedy: "Gebruik voor echte scholen een monitor zonder voorbeelddata (DEMO=0).",
  }));
  return {
    outcome: changed ? "loaded" : "unchanged",
    ...counts,
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

/** The same for our own list of sites of any kind: schema/reference/README.md. */
export const loadOwnSiteList = (db: Database, file: string): Promise<LoadedSiteList> =>
  loadSiteList(db, file, OWN_SITE_LIST);
