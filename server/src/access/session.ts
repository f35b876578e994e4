import { randomUUID } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { makeViewer } from "./make-viewer.ts";
import type { Viewer } from "./viewer.ts";

export const SESSION_COOKIE = "monitor_session";
/** A working day. */
export const SESSION_SECONDS = 8 * 60 * 60;

const ALGORITHM = "HS256";
const PARTY = "onderwijs-jeugd-monitor";

export interface Sessions {
  /** A new signed token for a viewer; never one that existed before. */
  start(viewer: Viewer): Promise<string>;
  /** The viewer of a token, or null when it is not ours, was changed, has expired or was ended. */
  viewerOf(token: string | undefined): Promise<Viewer | null>;
  /** Makes a token worthless before it expires. */
  end(token: string | undefined): Promise<void>;
}

/** Sessions kept in a signed token (RFC 7519), so that a restart or a second server signs nobody out. */
export function openSessions(key: Uint8Array, now: () => Date = () => new Date()): Sessions {
  const ended = new Map<string, number>();

  const verify = async (token: string | undefined) => {
    if (token === undefined) return null;
    try {
      const check = { algorithms: [ALGORITHM], issuer: PARTY, audience: PARTY, currentDate: now() };
      const { payload } = await jwtVerify(token, key, { ...check, requiredClaims: ["jti", "exp", "sub"] });
      return ended.has(payload.jti!) ? null : payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  };

  return {
    start: (viewer) =>
      new SignJWT({ name: viewer.name, role: viewer.role, scope: viewer.scope })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(viewer.subject)
        .setIssuer(PARTY)
        .setAudience(PARTY)
        .setJti(randomUUID())
        .setExpirationTime(Math.floor(now().getTime() / 1000) + SESSION_SECONDS)
        .sign(key),
    async viewerOf(token) {
      const claims = await verify(token);
      return claims === null ? null : makeViewer({ ...claims, subject: claims.sub });
    },
    async end(token) {
      const claims = await verify(token);
      if (claims === null) return;
      const seconds = now().getTime() / 1000;
      for (const [id, expiry] of ended) if (expiry < seconds) ended.delete(id);
      ended.set(claims.jti!, claims.exp!);
    },
  };
}
