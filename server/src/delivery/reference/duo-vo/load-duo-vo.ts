import type { Database } from "../../../database/connect.ts";
import { countPlaces, type SiteCounts } from "../counts/count-places.ts";
import { loadCounts } from "../counts/load-counts.ts";
import type { RowProblem } from "../published/cell.ts";
import { readPublished } from "../published/file.ts";
import { type Range, sumOf } from "../published/range.ts";
import { countDateIn } from "../reference-date.ts";
import { DUO_VO, type DuoVoRow } from "./columns.ts";

export interface LoadedCounts {
  readonly outcome: "loaded" | "unchanged";
  /** Teldatum of the counts, ISO. */
  readonly referenceDate: string;
  readonly sites: number;
  readonly pupils: Range;
  readonly problems: readonly RowProblem[];
}

export const countsOf = ({ pupils, pupilsAtVavo, ...site }: DuoVoRow): SiteCounts => ({
  ...site,
  counts: { leerlingen: pupils, "leerlingen-vavo": pupilsAtVavo },
});

/**
 * Loads DUO's "leerlingen vo per vestiging en bestuur (vavo apart)" for site, municipality and province, all or
 * nothing. Rows that cannot be read are left out and answered one by one. The same file twice changes nothing.
 * Throws a `Refusal` when the file is not of this kind or has no usable row.
 *
 * @param date teldatum, when it does not follow from the name of the file
 */
export async function loadDuoVo(db: Database, file: string, date?: string): Promise<LoadedCounts> {
  const referenceDate = countDateIn(file, date);
  const { rows, problems } = await readPublished(file, DUO_VO);
  const changed = await loadCounts(db, DUO_VO.format, referenceDate, countPlaces(rows.map(countsOf)));
  return {
    outcome: changed ? "loaded" : "unchanged",
    referenceDate,
    sites: rows.length,
    pupils: sumOf(rows.map(({ pupils }) => pupils)),
    problems,
  };
}
