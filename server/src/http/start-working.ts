import type { FastifyBaseLogger } from "fastify";
import { openSessions } from "../access/session.ts";
import type { Database } from "../database/database.ts";
import { loadSecret } from "../database/secret.ts";
import { buildGraph } from "../gateway/graph.ts";
import { graphqlHandler } from "./graphql-handler.ts";
import type { Working } from "./readiness.ts";

/**
 * Everything that the server works with. The graph is built while the database still starts.
 *
 * @param dataDir where the key of the sessions is kept
 */
export async function startWorking(
  opening: Promise<Pick<Database, "as">>,
  dataDir: string,
  log: FastifyBaseLogger,
): Promise<Working> {
  const [schema, key] = await Promise.all([buildGraph(), loadSecret(dataDir, "session")]);
  const database = await opening;
  const sessions = openSessions(key);
  return { database, sessions, graphql: await graphqlHandler(schema, database, sessions, log) };
}
