import type { FastifyInstance } from "fastify";
import { residencesByPostcode } from "../delivery/reference/residence-by-postcode.ts";
import { Refusal } from "../refusal.ts";
import { answerError } from "./answer-error.ts";
import type { Readiness } from "./readiness.ts";
import { uploaderOf } from "./uploads/uploader.ts";

const DAY = 24 * 60 * 60;

/** Under which addresses the page may have been opened on this machine. */
function origins(app: FastifyInstance): string[] {
  const address = app.server.address();
  if (address === null || typeof address === "string") return [];
  return ["localhost", "127.0.0.1"].map((host) => `http://${host}:${address.port}`);
}

/**
 * What a source needs to prepare in the browser: `GET /linkage-settings`, the two key holders, for who may deliver;
 * `GET /postcodes`, the municipality of each postcode, so that no postcode needs to leave the source.
 */
export function addSource(app: FastifyInstance, readiness: Readiness): void {
  app.get("/linkage-settings", async (request, reply) => {
    const { working } = readiness;
    if (working === null) return answerError(request, reply, 503, "SOURCE_UNAVAILABLE");
    if ((await uploaderOf(request, working)) === null) return answerError(request, reply, 401, "UNAUTHENTICATED");
    reply.header("cache-control", "no-store");
    try {
      return { keyHolders: await working.keyHolders.open(origins(app)) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, remedy } = error;
      return reply.code(503).send({ code, message, remedy });
    }
  });

  let table: string | undefined;
  app.get("/postcodes", async (_request, reply) => {
    table ??= JSON.stringify(Object.fromEntries(residencesByPostcode()));
    return reply.header("cache-control", `private, max-age=${DAY}`).type("application/json").send(table);
  });
}
