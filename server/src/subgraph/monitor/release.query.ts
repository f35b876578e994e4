import type { ISql, Sql } from "postgres";
import type { ViewerTransaction } from "../../access/transaction.ts";
import type { Release, Withdrawal } from "./release.type.ts";

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

type ReleaseRow = Omit<Release, "periods" | "withdrawn">;

const columns = (sql: ISql) => sql`
  number, reference_date::text as "referenceDate", demo,
  to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt"`;

/** The releases that are served, newest first. */
export async function servedReleases(sql: Sql): Promise<Release[]> {
  const rows = await sql<ReleaseRow[]>`select ${columns(sql)} from release.served_release order by number desc`;
  return Promise.all(rows.map(async (row) => ({ ...row, withdrawn: null, periods: await periods(sql, row.number) })));
}

/** The releases that were withdrawn, newest first. Row-level security shows the reasons to administrators alone. */
export async function withdrawnReleases({ sql }: ViewerTransaction): Promise<Release[]> {
  const rows = await sql<(ReleaseRow & Withdrawal)[]>`
    select ${columns(sql)}, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, by, reason
    from release.release join release.withdrawal on withdrawal.release = number
    join release.withdrawal_reason on withdrawal_reason.release = number order by number desc`;
  return rows.map(({ at, by, reason, ...row }) => ({ ...row, periods: [], withdrawn: { at, by, reason } }));
}
