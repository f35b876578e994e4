import { institutionOf, type ScoreRow } from "./columns.ts";

export interface SiteScore {
  readonly site: string;
  readonly value: number;
}

/**
 * The site of each score. The Inspectie's key says of which institution a location is, not which vestiging; only when
 * the institution has one row in the list and one site here are those two the same.
 *
 * @param sitesOf the known sites of an institution
 * @returns the scores with a site, and the keys of which the site cannot be told
 */
export function settlePlaces(
  rows: readonly ScoreRow[],
  sitesOf: ReadonlyMap<string, readonly string[]>,
): { scores: SiteScore[]; open: string[] } {
  const rowsOf = Map.groupBy(rows, ({ place }) => institutionOf(place));
  const scores: SiteScore[] = [];
  const open: string[] = [];
  for (const { place, value } of rows) {
    const institution = institutionOf(place);
    const known = institution === null ? [] : (sitesOf.get(institution) ?? []);
    if (institution === null) scores.push({ site: place, value });
    else if (known.length === 1 && rowsOf.get(institution)!.length === 1) scores.push({ site: known[0]!, value });
    else open.push(place);
  }
  return { scores, open };
}
