import type { Sql } from "postgres";
import type { ExportedRelease } from "./exported-table.ts";

/** A release that may be exported; null when there is none of this number, or it was withdrawn. */
export async function exportedRelease(sql: Sql, number: number): Promise<ExportedRelease | null> {
  const [row] = await sql<ExportedRelease[]>`
    select number, reference_date::text as "referenceDate", fingerprint, demo,
      to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt"
    from release.served_release where number = ${number}`;
  return row ?? null;
}

/** What decides what a release may show, beside itself: the newest one, and those that were withdrawn. */
export async function standing(sql: Sql): Promise<string> {
  const [row] = await sql<{ standing: string }[]>`
    select concat_ws(' ', (select number || ':' || fingerprint from release.served_release order by number desc limit 1),
      (select string_agg('-' || release, ',' order by release) from release.withdrawal)) as standing`;
  return row!.standing;
}
