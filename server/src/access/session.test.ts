import { randomBytes } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import { makeViewer } from "./make-viewer.ts";
import { openSessions, SESSION_SECONDS } from "./session.ts";

const key = randomBytes(32);
const viewer = makeViewer({ subject: "demo:school", name: "School", role: "school", scope: ["99AA00"] })!;
const noon = new Date("2026-09-01T12:00:00Z");
const later = (seconds: number) => () => new Date(noon.getTime() + seconds * 1000);

/** Another claim under the signature of the token. */
function tampered(token: string): string {
  const [header, payload, signature] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload!, "base64url").toString());
  const changed = Buffer.from(JSON.stringify({ ...claims, role: "administrator" })).toString("base64url");
  return [header, changed, signature].join(".");
}

describe("a session", () => {
  test("gives back the viewer for whom it was started", async () => {
    const sessions = openSessions(key);
    expect(await sessions.viewerOf(await sessions.start(viewer))).toEqual(viewer);
  });

  test("survives a restart of the monitor, for the key stays", async () => {
    const token = await openSessions(key).start(viewer);
    expect(await openSessions(key).viewerOf(token)).toEqual(viewer);
  });

  test("is worthless when a claim in it was changed", async () => {
    const sessions = openSessions(key);
    expect(await sessions.viewerOf(tampered(await sessions.start(viewer)))).toBeNull();
  });

  test("is worthless when signed with another key", async () => {
    const token = await openSessions(randomBytes(32)).start(viewer);
    expect(await openSessions(key).viewerOf(token)).toBeNull();
  });

  test("is worthless without a signature", async () => {
    const token = await openSessions(key).start(viewer);
    const header = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    expect(await openSessions(key).viewerOf(`${header}.${token.split(".")[1]}.`)).toBeNull();
  });

  test("is worthless when made for another purpose with the same key", async () => {
    const token = await new SignJWT({ name: "x", role: "administrator", scope: [] })
      .setProtectedHeader({ alg: "HS256" })
      .setSubject("x")
      .setJti("x")
      .setIssuer("another")
      .setAudience("another")
      .setExpirationTime("1h")
      .sign(key);
    expect(await openSessions(key).viewerOf(token)).toBeNull();
  });

  test("lasts a working day and no second longer", async () => {
    const token = await openSessions(key, later(0)).start(viewer);
    expect(await openSessions(key, later(SESSION_SECONDS - 1)).viewerOf(token)).toEqual(viewer);
    expect(await openSessions(key, later(SESSION_SECONDS)).viewerOf(token)).toBeNull();
  });

  test("is worthless after signing out, while another session of the same person goes on", async () => {
    const sessions = openSessions(key);
    const [one, other] = [await sessions.start(viewer), await sessions.start(viewer)];
    await sessions.end(one);
    expect(await sessions.viewerOf(one)).toBeNull();
    expect(await sessions.viewerOf(other)).toEqual(viewer);
  });

  test("is never the same twice, so that none can be planted beforehand", async () => {
    const sessions = openSessions(key);
    expect(await sessions.start(viewer)).not.toBe(await sessions.start(viewer));
  });

  test.each([undefined, "", "not a token", "a.b.c"])("%j is nobody's session", async (token) => {
    expect(await openSessions(key).viewerOf(token)).toBeNull();
  });
});
