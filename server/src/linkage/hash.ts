import { concatBytes } from "@noble/hashes/utils.js";
import { type Element, elementFrom, type Scalar, scalarFrom, sha512 } from "./group.ts";
import { utf8 } from "./transcript.ts";

/** RFC 9497, section 3.1: "OPRFV1-", mode 2 in one byte, "-" and the name of the suite. */
export const CONTEXT = utf8("OPRFV1-\u0002-ristretto255-SHA512");

/** The block of SHA-512: 128 bytes. */
const ZERO_BLOCK = new Uint8Array(128);
const LENGTH = 64;

/**
 * RFC 9380, section 5.3.1, expand_message_xmd with SHA-512 to 64 bytes. That is one output of the hash, so that the
 * chain of the definition ends at its first link.
 *
 * @param tag the domain separation tag, at most 255 bytes
 */
export function expandMessage(message: Uint8Array, tag: Uint8Array): Uint8Array {
  const tagPrime = concatBytes(tag, Uint8Array.of(tag.length));
  const first = sha512(concatBytes(ZERO_BLOCK, message, Uint8Array.of(0, LENGTH, 0), tagPrime));
  return sha512(concatBytes(first, Uint8Array.of(1), tagPrime));
}

const GROUP_TAG = concatBytes(utf8("HashToGroup-"), CONTEXT);
const SCALAR_TAG = concatBytes(utf8("HashToScalar-"), CONTEXT);

/** RFC 9497, section 4.1, HashToGroup. */
export function hashToGroup(message: Uint8Array): Element {
  return elementFrom(expandMessage(message, GROUP_TAG));
}

/** RFC 9497, section 4.1, HashToScalar. */
export function hashToScalar(message: Uint8Array): Scalar {
  return scalarFrom(expandMessage(message, SCALAR_TAG));
}
