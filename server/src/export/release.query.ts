import type { Sql } from "postgres";
import type { ExportedRelease } from "./exported-table.ts";

/** A release that may be exported; null when there is none of this number. */
export async function exportedRelease(sql: Sql, number: number): Promise<ExportedRelease | null> {
  const [row] = await sql<ExportedRelease[]>`
    select number, reference_date::text as "referenceDate", fingerprint, demo,
      to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt"
    from release.served_release where number = ${number}`;
  return row ?? null;
}

/** What decides what older releases may show, and so what stands in a file: the newest one, and which were withdrawn. */
export async function newestFingerprint(sql: Sql): Promise<string> {
  const [row] = await sql<{ fingerprint: string }[]>`
    select concat_ws('-', fingerprint, (select string_agg(release::text, '-' order by release) from release.withdrawal))
      as fingerprint
    from release.served_release order by number desc limit 1`;
  return row?.fingerprint ?? "";
}
