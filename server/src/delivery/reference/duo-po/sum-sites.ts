import type { SiteCounts } from "../counts/count-places.ts";
import { sumOf } from "../published/range.ts";
import type { DuoPoRow } from "./columns.ts";

/** The rows of each site together: all its pupils, and those of each kind of education. */
export function sumSites(rows: readonly DuoPoRow[]): SiteCounts[] {
  const bySite = Map.groupBy(rows, ({ site }) => site);
  return [...bySite.values()].map((ofSite) => {
    const { site, name, municipality, municipalityName, province } = ofSite[0]!;
    const byKind = Map.groupBy(ofSite, ({ kind }) => `leerlingen-${kind}`);
    const sums = [...byKind].map(([measure, some]) => [measure, sumOf(some.map(({ pupils }) => pupils))] as const);
    const counts = { leerlingen: sumOf(sums.map(([, sum]) => sum)), ...Object.fromEntries(sums) };
    return { site, name, municipality, municipalityName, province, counts };
  });
}
