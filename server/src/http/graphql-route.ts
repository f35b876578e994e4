import type { FastifyInstance } from "fastify";
import { answerError } from "./answer-error.ts";
import type { Readiness } from "./readiness.ts";

/** `POST /graphql`: the API, as soon as there is one. */
export function addGraphql(app: FastifyInstance, readiness: Readiness): void {
  app.post("/graphql", async (request, reply) => {
    if (readiness.working === null) return answerError(request, reply, 503, "SOURCE_UNAVAILABLE");
    reply.header("cache-control", "no-store");
    return readiness.working.graphql.call(app, request, reply);
  });
}
