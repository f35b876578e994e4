import type { Database } from "../../../database/connect.ts";
import type { Range } from "../published/range.ts";
import type { ListedSite } from "./site-table.ts";

interface Counts {
  readonly so?: Range;
  readonly vso?: Range;
}

const size = (range: Range | undefined) => (range === undefined ? 0 : range.lower + range.upper);

/** Of two kinds at one site the one with most pupils, so far as masked counts allow; null when that cannot be told. */
export function largerKind({ so, vso }: Counts): "so" | "vso" | null {
  if (size(so) === size(vso)) return null;
  return size(so) > size(vso) ? "so" : "vso";
}

async function publishedCounts(db: Database, codes: readonly string[]): Promise<Map<string, Counts>> {
  const rows = await db.as("monitor_load")<{ code: string; kind: "so" | "vso"; lower: number; upper: number }[]>`
    select place_code as code, replace(measure, 'leerlingen-', '') as kind, lower, upper
    from geography.reference_count counted
    where place_kind = 'site' and measure in ('leerlingen-so', 'leerlingen-vso') and place_code = any(${[...codes]})
      and reference_date = (select max(reference_date) from geography.reference_count newest
        where newest.source = counted.source and newest.place_kind = 'site')`;
  const counts = new Map<string, Counts>();
  for (const { code, kind, lower, upper } of rows) counts.set(code, { ...counts.get(code), [kind]: { lower, upper } });
  return counts;
}

async function earlierKinds(db: Database, codes: readonly string[]): Promise<Map<string, "so" | "vso">> {
  const rows = await db.as("monitor_load")<{ code: string; type: "so" | "vso" }[]>`
    select code, school_type as type from geography.school_site
    where code = any(${[...codes]}) and school_type in ('so', 'vso') and not demo`;
  return new Map(rows.map(({ code, type }) => [code, type]));
}

/**
 * Gives each site that DUO calls (V)SO one kind: that of most of its pupils when DUO's counts were loaded (`duo-po`),
 * else the kind that it has here, else `so`.
 *
 * @returns the sites, and for how many the counts did not tell
 */
export async function settleSpecial(
  db: Database,
  sites: readonly ListedSite[],
): Promise<{ sites: readonly ListedSite[]; open: number }> {
  const codes = sites.filter(({ undecided }) => undecided).map(({ code }) => code);
  if (codes.length === 0) return { sites, open: 0 };
  const counts = await publishedCounts(db, codes);
  const earlier = await earlierKinds(db, codes);
  let open = 0;
  const settled = sites.map((site) => {
    if (!site.undecided) return site;
    const larger = largerKind(counts.get(site.code) ?? {});
    if (larger === null) open++;
    return { ...site, schoolType: larger ?? earlier.get(site.code) ?? "so" };
  });
  return { sites: settled, open };
}
