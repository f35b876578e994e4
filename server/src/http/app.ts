import fastifyCookie from "@fastify/cookie";
import fastifyHelmet from "@fastify/helmet";
import Fastify, { type FastifyInstance } from "fastify";
import { handleError } from "./answer-error.ts";
import { addExports } from "./export-routes.ts";
import { addGraphql } from "./graphql-route.ts";
import { addHealth } from "./health.ts";
import { addPage } from "./page.ts";
import { keyHolderOrigins } from "./page-key-holders.ts";
import type { Readiness } from "./readiness.ts";
import { addSession } from "./session-routes.ts";
import { addSource } from "./source-routes.ts";
import { addUploads } from "./uploads/upload-routes.ts";

const MOST_BYTES = 100_000;

/**
 * What the page may load: its own files. ECharts and React set styles on elements, hence inline styles. A source that
 * prepares in the page asks the key holders, and calculates in WebAssembly.
 */
const contentPolicy = () => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    connectSrc: ["'self'", ...keyHolderOrigins()],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    workerSrc: ["'self'", "blob:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
});

/** The one server of page, API and sign-in. It can listen at once; what cannot be answered yet says so. */
export async function openApp(readiness: Readiness, pageFolder: string): Promise<FastifyInstance> {
  const app = Fastify({
    // Standard output is for the person at the terminal, the log goes to standard error.
    logger: { level: process.env.LOG_LEVEL ?? "warn", stream: process.stderr },
    bodyLimit: MOST_BYTES,
    // An address that cannot be read is answered before any route: in the same words as every other error.
    frameworkErrors: handleError,
    forceCloseConnections: "idle",
  });
  app.removeContentTypeParser("text/plain");
  app.setErrorHandler(handleError);
  await app.register(fastifyHelmet, { contentSecurityPolicy: contentPolicy() });
  await app.register(fastifyCookie);
  addHealth(app, readiness);
  addSession(app, readiness);
  addGraphql(app, readiness);
  addSource(app, readiness);
  addExports(app, readiness);
  await addUploads(app, readiness);
  await addPage(app, pageFolder);
  return app;
}
