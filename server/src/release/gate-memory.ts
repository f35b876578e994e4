import type { Sql } from "postgres";
import type { GateMemory } from "../protection/index.ts";

/** What no build used while this many releases were published is forgotten. */
const RELEASES_KEPT = 10;

/**
 * The gate's memory in the database. On connections of its own, outside the transaction of a release: what was found out
 * stays when the build breaks off. Only the role that builds releases reads it.
 */
export const gateMemoryOf = (sql: Sql): GateMemory => ({
  async find(key) {
    const [row] = await sql<{ result: Awaited<ReturnType<GateMemory["find"]>> }[]>`
      update release.gate_memory set kept_at = clock_timestamp() where key = ${key} returning result`;
    return row?.result ?? null;
  },
  async keep(key, value) {
    await sql`
      insert into release.gate_memory (key, result) values (${key}, ${sql.json(value as never)})
      on conflict (key) do update set kept_at = clock_timestamp()`;
  },
});

/** Forgets what the last ten releases did not use. Not inside a build: what that used since it began would be in its way. */
export async function forgetUnused(sql: Sql): Promise<void> {
  await sql`
    delete from release.gate_memory where kept_at < (
      select published_at from release.release order by number desc offset ${RELEASES_KEPT - 1} limit 1)`;
}
