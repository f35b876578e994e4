import { join } from "node:path";
import type { Env } from "../env.ts";
import { connect, type Database } from "./connect.ts";
import { embeddedUrl, runningPostmaster, startEmbedded } from "./embedded.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { loadSecret } from "./secret.ts";

export type { Database } from "./connect.ts";

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
  await prepareDatabase(url, secret);
  return connect(url, secret, stop);
}
