import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { listDemoRoles, signInAs } from "../access/demo-sign-in.ts";
import { SESSION_COOKIE, SESSION_SECONDS } from "../access/session.ts";
import { answerError } from "./answer-error.ts";
import type { Readiness } from "./readiness.ts";

const signIn = z.strictObject({ demoRole: z.string().max(100) });

const cookieOptions = (secure: boolean) =>
  // Lax: another site can link to a page of ours, but not act in the viewer's name.
  ({ path: "/", httpOnly: true, sameSite: "lax", secure }) as const;

/** Signing in and out: `GET /session/demo-roles`, `POST /session`, `DELETE /session`. */
export function addSession(app: FastifyInstance, readiness: Readiness): void {
  const starting = (reply: FastifyReply) => reply.code(503).header("retry-after", "2").send({ status: "starting" });

  app.addHook("onRequest", async (request, reply) => {
    if (request.url.startsWith("/session")) reply.header("cache-control", "no-store");
  });

  app.get("/session/demo-roles", async (_request, reply) =>
    readiness.working === null ? starting(reply) : listDemoRoles(readiness.working.database),
  );

  app.post("/session", async (request, reply) => {
    if (readiness.working === null) return starting(reply);
    const { database, sessions } = readiness.working;
    const asked = signIn.safeParse(request.body);
    if (!asked.success) return answerError(request, reply, 400, "BAD_REQUEST");
    const viewer = await signInAs(database, asked.data.demoRole);
    if (viewer === null) return answerError(request, reply, 404, "NOT_FOUND");
    // A session that was there before ends: what somebody planted beforehand is never taken over.
    await sessions.end(request.cookies[SESSION_COOKIE]);
    const options = { ...cookieOptions(request.protocol === "https"), maxAge: SESSION_SECONDS };
    reply.setCookie(SESSION_COOKIE, await sessions.start(viewer), options);
    return { name: viewer.name, role: viewer.role, scope: viewer.scope };
  });

  app.delete("/session", async (request, reply) => {
    if (readiness.working === null) return starting(reply);
    await readiness.working.sessions.end(request.cookies[SESSION_COOKIE]);
    reply.clearCookie(SESSION_COOKIE, cookieOptions(request.protocol === "https"));
    return reply.code(204).send();
  });
}
