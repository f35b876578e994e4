import { finished } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { SESSION_COOKIE } from "../access/session.ts";
import { TABLE_FORMATS, type TableFormat, tableFile, tableFileName } from "../export/index.ts";
import { Refusal } from "../refusal.ts";
import { answerError } from "./answer-error.ts";
import { slots } from "./export-slots.ts";
import type { Readiness } from "./readiness.ts";
import { type ViewerTable, viewerTable } from "./viewer-table.ts";

const ADDRESS = /^([a-z0-9-]{1,60})\.(csv|xlsx|json)$/;
const NUMBER = /^[1-9]\d{0,8}$/;
const FORMATS = Object.fromEntries(
  Object.entries(TABLE_FORMATS).map(([format, { ending }]) => [ending, format]),
) as Readonly<Record<string, TableFormat>>;

/** A reader who takes longer than this gives his place to another. */
const MOST_MILLISECONDS = 120_000;
const AT_ONCE = 3;

function asked(request: FastifyRequest) {
  const { release, file } = request.params as { release: string; file: string };
  const [, indicator, ending] = ADDRESS.exec(file) ?? [];
  if (!NUMBER.test(release) || indicator === undefined || ending === undefined) return null;
  return { release: Number(release), indicator, format: FORMATS[ending]! };
}

const known = (request: FastifyRequest, etag: string): boolean =>
  (request.headers["if-none-match"] ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag);

async function send(reply: FastifyReply, { table }: ViewerTable, format: TableFormat, end: () => void) {
  const name = tableFileName(table.indicator.code, table.release, format);
  const content = await tableFile(table, format);
  const late = setTimeout(() => content.destroy(new Error("took too long")), MOST_MILLISECONDS);
  finished(content, () => {
    clearTimeout(late);
    end();
  });
  return reply
    .type(TABLE_FORMATS[format].mediaType)
    .header("content-disposition", `attachment; filename="${name}"`)
    .send(content);
}

/**
 * `GET /uitgave/<number>/<indicator>.csv|xlsx|json`: one table of a release for who is signed in, with what that viewer
 * may see. What is absent, withdrawn or forbidden is answered alike.
 */
export function addExports(app: FastifyInstance, readiness: Readiness): void {
  const places = slots(AT_ONCE);

  app.get("/uitgave/:release/:file", async (request, reply) => {
    const { working } = readiness;
    if (working === null) return answerError(request, reply.header("retry-after", "2"), 503, "SOURCE_UNAVAILABLE");
    const viewer = await working.sessions.viewerOf(request.cookies[SESSION_COOKIE]);
    if (viewer === null) return answerError(request, reply, 401, "UNAUTHENTICATED");
    const wanted = asked(request);
    if (wanted === null) return answerError(request, reply, 404, "NOT_FOUND");
    if (!places.take()) return answerError(request, reply.header("retry-after", "5"), 503, "SOURCE_UNAVAILABLE");
    let streaming = false;
    try {
      const found = await viewerTable(viewer, working.database, wanted);
      if (found === null) return answerError(request, reply, 404, "NOT_FOUND");
      // the browser may keep it for this viewer, and asks each time whether it still holds
      reply.headers({ "cache-control": "private, no-cache", vary: "Cookie", etag: found.etag });
      if (known(request, found.etag)) return reply.code(304).send();
      await send(reply, found, wanted.format, places.free);
      streaming = true;
      return reply;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, remedy } = error;
      return reply.code(422).removeHeader("etag").header("cache-control", "no-store").send({ code, message, remedy });
    } finally {
      if (!streaming) places.free();
    }
  });
}
