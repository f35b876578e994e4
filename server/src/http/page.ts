import { mkdirSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { answerError } from "./answer-error.ts";

const STARTING = `<!doctype html><html lang="nl"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Onderwijs-jeugd monitor</title><p>De monitor start op. Deze pagina ververst zichzelf.</p></html>`;

const isAsset = (path: string) => path.includes("/assets/");
/** A path that a browser shows as a page: the page itself knows the route. */
const isPagePath = (url: string) =>
  !/^\/(assets|graphql|session|health|uploads|linkage-settings|postcodes)(\/|\?|$)|\.[a-z0-9]+(\?|$)/i.test(url);

/** The files of the page, and the page itself for each of its routes. */
export async function addPage(app: FastifyInstance, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await app.register(fastifyStatic, {
    root: folder,
    dotfiles: "ignore",
    index: false,
    cacheControl: false,
    setHeaders(reply, path) {
      // Vite puts a hash of the content in the name of each asset; the page that names them is asked for each time.
      reply.header("cache-control", isAsset(path) ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  const showPage = async (reply: FastifyReply) => {
    const built = await stat(join(folder, "index.html")).catch(() => null);
    if (built !== null) return reply.sendFile("index.html");
    return reply.code(503).header("retry-after", "2").type("text/html; charset=utf-8").send(STARTING);
  };
  app.get("/", (_request, reply) => showPage(reply));
  app.setNotFoundHandler(async (request, reply) => {
    const reads = request.method === "GET" || request.method === "HEAD";
    return reads && isPagePath(request.url) ? showPage(reply) : answerError(request, reply, 404, "NOT_FOUND");
  });
}
