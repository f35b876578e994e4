import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import type { Env } from "../env.ts";
import { embeddedUrl, runningPostmaster, startEmbedded } from "./embedded.ts";
import { migrateDatabase } from "./migrate.ts";
import { type DatabaseRole, ensureRoles } from "./roles.ts";
import { derivePassword, loadSecret } from "./secret.ts";

/** The database as the rooms of the house see it: one connection pool per role, opened when first asked for. */
export interface Database {
  /** A pool that logs in as the role. Never the owner: the owner only migrates. */
  as(role: DatabaseRole): Sql;
  close(): Promise<void>;
}

const quiet = { onnotice: () => undefined, connection: { application_name: "monitor" } };

function poolsOf(url: string, secret: Buffer, stop: () => Promise<void>): Database {
  const pools = new Map<DatabaseRole, Sql>();
  return {
    as(role) {
      const known = pools.get(role);
      if (known !== undefined) return known;
      const pool = postgres(url, { ...quiet, username: role, password: derivePassword(secret, role), max: 8 });
      pools.set(role, pool);
      return pool;
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.end({ timeout: 5 })));
      await stop();
    },
  };
}

/**
 * Opens the database: `DATABASE_URL`, or the embedded server (joined when it already runs, else started), with roles
 * and migrations in place. Throws a `Refusal` in Dutch when it cannot.
 */
export async function openDatabase(env: Pick<Env, "dataDir" | "databaseUrl">): Promise<Database> {
  const running = env.databaseUrl === null ? await runningPostmaster(join(env.dataDir, "postgres")) : null;
  let url = env.databaseUrl;
  let stop = async () => {};
  if (url === null && running !== null) url = await embeddedUrl(env.dataDir, running.port);
  if (url === null) {
    const server = await startEmbedded(env.dataDir);
    url = server.url;
    stop = server.stop;
  }
  const secret = await loadSecret(env.dataDir, "database");
  const owner = postgres(url, { ...quiet, max: 1 });
  try {
    await ensureRoles(owner, secret);
    await migrateDatabase(owner);
  } finally {
    await owner.end();
  }
  return poolsOf(url, secret, stop);
}
