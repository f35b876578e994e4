import postgres, { type Sql } from "postgres";
import type { DatabaseRole } from "./roles.ts";
import { derivePassword } from "./secret.ts";

export type { Sql } from "postgres";

/** The database as the rooms of the house see it: one connection pool per role, opened when first asked for. */
export interface Database {
  /** A pool that logs in as the role. Never the owner: the owner only migrates. */
  as(role: DatabaseRole): Sql;
  close(): Promise<void>;
}

const quiet = { onnotice: () => undefined, connection: { application_name: "monitor" } };

/** One connection as the owner, for roles and migrations only. It stays the same one, so that it can hold a lock. */
export const connectOwner = (url: string): Sql => postgres(url, { ...quiet, max: 1, max_lifetime: null });

/** The same server and credentials, another database. */
export function otherDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.href;
}

/**
 * Pools of a database that is already prepared (prepare-database.ts).
 *
 * @param secret from which the passwords of the roles follow
 * @param stop called once, after the pools have closed
 */
export function connect(url: string, secret: Buffer, stop: () => Promise<void> = async () => {}): Database {
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
