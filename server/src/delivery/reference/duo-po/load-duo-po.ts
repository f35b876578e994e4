import type { Database } from "../../../database/connect.ts";
import { Refusal } from "../../../refusal.ts";
import { countPlaces } from "../counts/count-places.ts";
import { loadCounts } from "../counts/load-counts.ts";
import type { LoadedCounts } from "../duo-vo/load-duo-vo.ts";
import { readPublished } from "../published/file.ts";
import { sumOf } from "../published/range.ts";
import { countDateIn } from "../reference-date.ts";
import { DUO_PO, type DuoPoRow } from "./columns.ts";
import { sumSites } from "./sum-sites.ts";

/** The peildatum that all rows share; else that of the name of the file. */
function countedOn(rows: readonly DuoPoRow[], file: string, date?: string): string {
  const inFile = new Set(rows.map((row) => row.countedOn));
  const [only] = inFile;
  if (date === undefined && inFile.size === 1 && only) return only;
  if (inFile.size > 1 && date === undefined) {
    throw new Refusal(
      "reference-date",
      "In dit bestand staan tellingen van meer dan één peildatum.",
      "Gebruik een bestand van één jaar, of geef met --date de peildatum waaronder alles moet worden ingelezen.",
    );
  }
  return countDateIn(file, date);
}

/**
 * Loads DUO's "leerlingen po naar soort po, cluster en leeftijd": the pupils of each site, all together and by kind, and
 * their sums by municipality and province, all or nothing. A masked age is 1 to 4 pupils, and so the sum is a range.
 * The same file twice changes nothing. Throws a `Refusal` when the file is not of this kind or has no usable row.
 */
export async function loadDuoPo(db: Database, file: string, date?: string): Promise<LoadedCounts> {
  const { rows, problems } = await readPublished(file, DUO_PO);
  const referenceDate = countedOn(rows, file, date);
  const sites = sumSites(rows);
  const changed = await loadCounts(db, DUO_PO.format, referenceDate, countPlaces(sites));
  return {
    outcome: changed ? "loaded" : "unchanged",
    referenceDate,
    sites: sites.length,
    pupils: sumOf(rows.map(({ pupils }) => pupils)),
    problems,
  };
}
