import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { lettersOf } from "../letters.ts";

/** A token by which a key holder knows a source: 256 random bits in letters. */
export function newToken(): string {
  return lettersOf(randomBytes(32));
}

/**
 * SHA-256 of a token, in letters. A slow hash would add nothing here: those are for passwords, which can be guessed. Of
 * 256 random bits nobody can try any share worth mentioning, however fast the hash.
 */
export function hashOfToken(token: string): string {
  return lettersOf(createHash("sha256").update(token).digest());
}

/**
 * The first of some holders of a token hash that the token belongs to. Takes as long whether and wherever it is found:
 * each hash is compared in full and all of them are.
 */
export function ownerOfToken<Owner extends { readonly tokenHash: string }>(
  owners: readonly Owner[],
  token: string,
): Owner | undefined {
  const hash = Buffer.from(hashOfToken(token));
  let found: Owner | undefined;
  for (const owner of owners) {
    const own = Buffer.from(owner.tokenHash);
    if (own.length === hash.length && timingSafeEqual(own, hash)) found ??= owner;
  }
  return found;
}
