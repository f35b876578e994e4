import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { lettersOf } from "./letters.ts";

/** Length of an identifier as text: 32 bytes in letters. */
const LENGTH = 64;

/**
 * The identifier of a person for one data set and purpose: HKDF-SHA256 (RFC 5869) over the outputs of the key holders,
 * in the order in which the key holders are named, with the data set as info. One honest key holder keeps it secret.
 *
 * @returns 32 bytes as 64 letters, see letters.ts
 */
export function identifierOf(outputs: readonly Uint8Array[], dataset: string): string {
  const keyMaterial = concatBytes(...outputs.map((output) => Uint8Array.from(output)));
  return lettersOf(hkdf(sha256, keyMaterial, undefined, new TextEncoder().encode(dataset), LENGTH / 2));
}

export function isIdentifier(text: string): boolean {
  return text.length === LENGTH && /^[a-p]+$/.test(text);
}
