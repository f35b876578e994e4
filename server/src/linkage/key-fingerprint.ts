import { sha256 } from "@noble/hashes/sha2.js";
import { lettersOf } from "./letters.ts";
import { transcript } from "./transcript.ts";

/**
 * One name for the keys of all key holders together, in their order: SHA-256 over the public keys. A delivery carries
 * it, so that the monitor can tell identifiers of other keys apart; it says nothing about the secret keys.
 *
 * @param publicKeys in letters, as they are pinned
 * @returns 64 letters
 */
export function fingerprintOf(publicKeys: readonly string[]): string {
  return lettersOf(
    sha256(transcript("onderwijs-jeugd/keys/v1", ...publicKeys.map((key) => new TextEncoder().encode(key)))),
  );
}
