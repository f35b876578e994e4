import type { FastifyBaseLogger } from "fastify";
import { openSessions } from "../access/session.ts";
import type { Database } from "../database/database.ts";
import { loadSecret } from "../database/secret.ts";
import { receive } from "../delivery/index.ts";
import { buildGraph } from "../gateway/graph.ts";
import { graphqlHandler } from "./graphql-handler.ts";
import { pageKeyHolders } from "./page-key-holders.ts";
import type { Working } from "./readiness.ts";
import { openUploads } from "./uploads/uploads.ts";

/**
 * Everything that the server works with. The graph is built while the database still starts.
 *
 * @param dataDir where the key of the sessions and the deliveries on their way are kept
 */
export async function startWorking(
  opening: Promise<Database>,
  dataDir: string,
  log: FastifyBaseLogger,
): Promise<Working> {
  const [schema, key] = await Promise.all([buildGraph(), loadSecret(dataDir, "session")]);
  const database = await opening;
  const sessions = openSessions(key);
  const uploads = await openUploads({
    dataDir,
    log,
    receive: (folder, { by, organisation }) => receive(database, folder, { by, dataDir, organisation }),
  });
  const graphql = await graphqlHandler(schema, database, sessions, log, dataDir);
  return { database, sessions, uploads, keyHolders: pageKeyHolders(dataDir), graphql };
}
