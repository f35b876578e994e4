import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyBaseLogger } from "fastify";
import type { GraphQLSchema } from "graphql";
import { SESSION_COOKIE, type Sessions } from "../access/session.ts";
import type { ViewerContext } from "../access/viewer-context.ts";
import type { Database } from "../database/database.ts";
import { startApi } from "../gateway/api.ts";
import { refusal } from "../gateway/errors.ts";
import type { Working } from "./readiness.ts";

/** The handler of `/graphql`: who has no session gets `UNAUTHENTICATED`, for anything. */
export async function graphqlHandler(
  schema: GraphQLSchema,
  database: Pick<Database, "as">,
  sessions: Sessions,
  log: FastifyBaseLogger,
  dataDir: string,
): Promise<Working["graphql"]> {
  const api = await startApi(schema, {
    log: (trace) => log.error(trace, "graphql"),
    introspection: process.env.NODE_ENV !== "production",
  });
  return fastifyApolloHandler(api, {
    async context(request): Promise<ViewerContext> {
      const viewer = await sessions.viewerOf(request.cookies[SESSION_COOKIE]);
      if (viewer === null) throw refusal("UNAUTHENTICATED", 401);
      return { viewer, database, dataDir };
    },
  });
}
