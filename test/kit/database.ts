import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { connect, connectOwner, type Database, otherDatabase, type Sql } from "../../server/src/database/connect.ts";
import type {} from "./database-server.ts";

/** A database for one test file. */
export interface TestDatabase extends Database {
  /** The owner, past which no policy stands: to look at what is really there. */
  readonly owner: Sql;
  /** As the owner; usable as DATABASE_URL. */
  readonly url: string;
}

/**
 * A migrated database without data, of which the caller is the only user. `close` removes it. The project of the test
 * must name `database-server.ts` as its global set-up.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const { url, secret, template } = inject("testServer");
  const name = `monitor_test_${randomUUID().slice(0, 8)}`;
  const server = connectOwner(url);
  await server`create database ${server(name)} template ${server(template)}`;
  const ownUrl = otherDatabase(url, name);
  const owner = connectOwner(ownUrl);
  const database = connect(ownUrl, Buffer.from(secret, "hex"), async () => {
    await owner.end({ timeout: 5 });
    await server`drop database ${server(name)} with (force)`;
    await server.end();
  });
  return { ...database, owner, url: ownUrl };
}
