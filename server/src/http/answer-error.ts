import { ERROR_CODES, type ErrorCode } from "@monitor/schema/vocabulary";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";

/** Answers with a stable code and its Dutch text, in the form that a client of that path reads. */
export function answerError(request: FastifyRequest, reply: FastifyReply, status: number, code: ErrorCode) {
  const message = ERROR_CODES[code].nl;
  const body = request.url.startsWith("/graphql") ? { errors: [{ message, extensions: { code } }] } : { code, message };
  return reply.code(status).header("cache-control", "no-store").send(body);
}

/** An error outside the graph: a body that cannot be read (4xx) is told so, anything else stays in the log. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return answerError(request, reply, status, "BAD_REQUEST");
  request.log.error({ error: { name: error.name, code: error.code }, path: request.routeOptions.url }, "failed");
  return answerError(request, reply, 500, "INTERNAL");
}
