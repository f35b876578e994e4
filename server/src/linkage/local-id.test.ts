import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lettersOf } from "./letters.ts";
import { localIdOf } from "./local-id.ts";

const key = new Uint8Array(32).fill(7);
const someId = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(lettersOf);

test("a local identifier is a uuid of version 8 without nine digits in a row", () => {
  fc.assert(
    fc.property(someId, (id) => {
      const local = localIdOf(key, id);
      expect(local).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(local).not.toMatch(/\d{9}/);
    }),
    { numRuns: 2000 },
  );
});

test("a local identifier is the HMAC-SHA256 of the identifier under the monitor's key", () => {
  const id = "abcdefghijklmnop".repeat(4);
  const hmac = createHmac("sha256", key).update(id).digest("hex");
  const local = localIdOf(key, id).replaceAll("-", "");
  expect(local.slice(0, 12)).toBe(hmac.slice(0, 12));
  expect(local.slice(13, 16)).toBe(hmac.slice(13, 16));
  expect(local.slice(17)).toBe(hmac.slice(17, 32));
});

test("the same person stays the same under one key, and is another under another key", () => {
  fc.assert(
    fc.property(someId, someId, (one, other) => {
      fc.pre(one !== other);
      expect(localIdOf(key, one)).toBe(localIdOf(key, one));
      expect(localIdOf(key, one)).not.toBe(localIdOf(key, other));
      expect(localIdOf(key, one)).not.toBe(localIdOf(new Uint8Array(32).fill(8), one));
    }),
  );
});

test("identifiers never change from one version of the monitor to the next, also of those that were made again", () => {
  const all = createHash("sha256");
  // some sixty of these have nine digits in a row at first
  for (let index = 0; index < 2000; index++) all.update(localIdOf(key, `pupil ${index}`));
  expect(all.digest("hex")).toBe("bf08a027c5a161ffabd79b94a12d79564b523d05568a44ce96cf6540a917cf5e");
});
