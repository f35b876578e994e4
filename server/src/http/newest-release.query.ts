import type { Sql } from "postgres";

/** The number of the newest release, or 0 when there is none. */
export async function newestRelease(sql: Sql): Promise<number> {
  const [row] = await sql<{ number: number }[]>`select coalesce(max(number), 0) as number from release.release`;
  return row?.number ?? 0;
}
