import type { CountTransaction } from "../count/transaction.ts";

/**
 * Where a release makes its tables: the schema `counting`, that of nobody but the role that builds releases. They are no
 * temporary tables, of which PostgreSQL makes no parallel plans; but they are gone before anything of the transaction is kept.
 */
export async function inWorkspace<T>(sql: CountTransaction, work: () => Promise<T>): Promise<T> {
  await sql`set local search_path = counting`;
  // Tables of some million rows: hash them in memory, and do not compile a query that runs once.
  await sql`set local work_mem = '1GB'`;
  await sql`set local jit = off`;
  const made = await work();
  const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'counting'`;
  for (const { name } of tables) await sql`drop table ${sql(`counting.${name}`)}`;
  for (const setting of ["search_path", "work_mem", "jit"]) await sql.unsafe(`set local ${setting} to default`);
  return made;
}
