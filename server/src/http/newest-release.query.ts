import type { Sql } from "postgres";

/** The number of the newest release that is served, or 0 when there is none. */
export async function newestRelease(sql: Sql): Promise<number> {
  const [row] = await sql<{ number: number }[]>`select coalesce(max(number), 0) as number from release.served_release`;
  return row?.number ?? 0;
}

/** Whether there ever was a release, withdrawn or not. */
export async function hasReleased(sql: Sql): Promise<boolean> {
  return (await sql`select from release.release limit 1`).length > 0;
}
