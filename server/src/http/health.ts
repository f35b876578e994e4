import type { FastifyInstance } from "fastify";
import { newestRelease } from "./newest-release.query.ts";
import type { Readiness } from "./readiness.ts";

/** `GET /health`: 503 while starting or without a database, then 200 with the number of the newest release (0: none). */
export function addHealth(app: FastifyInstance, readiness: Readiness): void {
  app.get("/health", { logLevel: "warn" }, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    if (readiness.working === null) return reply.code(503).send({ status: "starting" });
    try {
      return { status: "ready", release: await newestRelease(readiness.working.database.as("monitor_api")) };
    } catch {
      return reply.code(503).send({ status: "database unavailable" });
    }
  });
}
