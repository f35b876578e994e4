import type { Sql } from "postgres";
import type { Release } from "./release.type.ts";

// A release never changes once it is published, so its periods are looked up once per process.
const periodsOf = new WeakMap<Sql, Map<number, Promise<readonly string[]>>>();

function periods(sql: Sql, release: number): Promise<readonly string[]> {
  const known = periodsOf.get(sql) ?? new Map<number, Promise<readonly string[]>>();
  periodsOf.set(sql, known);
  const found =
    known.get(release) ??
    sql<{ period: string }[]>`
      select distinct period from release.observation where release = ${release} order by period`.then((rows) =>
      rows.map((row) => row.period),
    );
  known.set(release, found);
  found.catch(() => known.delete(release));
  return found;
}

/** All releases, newest first. */
export async function allReleases(sql: Sql): Promise<Release[]> {
  const rows = await sql<Omit<Release, "periods">[]>`
    select number, reference_date::text as "referenceDate", demo,
      to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt"
    from release.release order by number desc`;
  return Promise.all(rows.map(async (row) => ({ ...row, periods: await periods(sql, row.number) })));
}
