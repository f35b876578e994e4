import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type { Sql } from "postgres";
import { Refusal } from "../refusal.ts";

const migrationsFolder = fileURLToPath(new URL("../../../schema/migrations", import.meta.url));

/** How many migrations this version of the monitor brings. */
export async function knownMigrations(): Promise<number> {
  const journal = JSON.parse(await readFile(`${migrationsFolder}/meta/_journal.json`, "utf8"));
  return journal.entries.length;
}

async function appliedMigrations(owner: Sql): Promise<number> {
  const [table] = await owner`select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  if (!table?.present) return 0;
  const [row] = await owner`select count(*)::int as applied from drizzle.__drizzle_migrations`;
  return row?.applied ?? 0;
}

/**
 * Brings the database to the newest migration, each in its transaction. Two processes that start together do so one
 * after the other. Throws a `Refusal` when the database is newer than this version of the monitor.
 *
 * @param from folder with the migrations
 */
export async function migrateDatabase(owner: Sql, from = migrationsFolder): Promise<void> {
  await owner`select pg_advisory_lock(hashtext('monitor migrations'))`;
  try {
    if ((await appliedMigrations(owner)) > (await knownMigrations())) {
      throw new Refusal(
        "database-newer",
        "De database is gemaakt door een nieuwere versie van de monitor.",
        "Start de nieuwste versie van de monitor, of kies met DATA_DIR of DATABASE_URL een andere database.",
      );
    }
    await migrate(drizzle(owner), { migrationsFolder: from });
  } finally {
    await owner`select pg_advisory_unlock(hashtext('monitor migrations'))`;
  }
}
