import type { FastifyRequest } from "fastify";
import { SESSION_COOKIE, type Sessions } from "../../access/session.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { Database } from "../../database/connect.ts";
import { holderOfToken } from "../../delivery/token/tokens.ts";

/** Who sends a delivery. */
export interface Uploader {
  /** Tells the uploads of one apart from those of another. */
  readonly key: string;
  /** As it is written down with the delivery. */
  readonly name: string;
  may(organisation: string): boolean;
}

function ofViewer({ role, scope, subject, name }: Viewer): Uploader | null {
  if (role === "administrator") return { key: `session:${subject}`, name, may: () => true };
  if (role !== "steward") return null;
  return { key: `session:${subject}`, name, may: (organisation) => scope.includes(organisation) };
}

const BEARER = /^Bearer ([A-Za-z0-9_-]{20,100})$/;

/** Who sends a request: a data steward or administrator who is signed in, or the holder of a token. Null: nobody. */
export async function uploaderOf(
  request: Pick<FastifyRequest, "cookies" | "headers">,
  { database, sessions }: { readonly database: Pick<Database, "as">; readonly sessions: Sessions },
): Promise<Uploader | null> {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    const viewer = await sessions.viewerOf(request.cookies[SESSION_COOKIE]);
    return viewer === null ? null : ofViewer(viewer);
  }
  const token = BEARER.exec(authorization)?.[1];
  const held = token === undefined ? null : await holderOfToken(database, token);
  if (held === null) return null;
  const { id, holder, organisation } = held;
  return { key: `token:${id}`, name: holder, may: (asked) => asked === organisation };
}
