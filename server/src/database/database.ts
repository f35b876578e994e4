import { createHash } from "node:crypto";
import type { Env } from "../env.ts";
import { connect, type Database } from "./connect.ts";
import { explainConnection } from "./explain-connection.ts";
import { openEmbedded } from "./open-embedded.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { loadSecret } from "./secret.ts";

export { claimDataDir } from "./claim.ts";
export type { Database } from "./connect.ts";

/**
 * From which the passwords of the roles follow. On a server of one's own from the owner's password, as roles belong to
 * the whole server: two processes with the same URL and another data folder then agree.
 */
export async function secretOf(url: string, dataDir: string): Promise<Buffer> {
  const { password } = new URL(url);
  return password === ""
    ? loadSecret(dataDir, "database")
    : createHash("sha256").update(`monitor roles ${password}`).digest();
}

async function openOwn(url: string, dataDir: string): Promise<Database> {
  const secret = await secretOf(url, dataDir);
  await prepareDatabase(url, secret).catch((error: unknown) => {
    throw explainConnection(error, url);
  });
  return connect(url, secret);
}

/**
 * Opens the database: `DATABASE_URL`, or the embedded server (joined when it already runs, else started), with roles
 * and migrations in place. Throws a `Refusal` in Dutch when it cannot. Whoever closes it last stops the server.
 */
export async function openDatabase({ dataDir, databaseUrl }: Pick<Env, "dataDir" | "databaseUrl">): Promise<Database> {
  if (databaseUrl !== null) return openOwn(databaseUrl, dataDir);
  const { url, stop } = await openEmbedded(dataDir);
  try {
    const secret = await loadSecret(dataDir, "database");
    await prepareDatabase(url, secret);
    return connect(url, secret, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}
