import { concatBytes } from "@noble/hashes/utils.js";

/** The bytes of a text in UTF-8; the fixed texts of the RFCs are all ASCII. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** I2OSP(number, 2) of RFC 8017: a number below 65536 in two bytes. */
function twoBytes(number: number): Uint8Array {
  return Uint8Array.of(number >> 8, number & 0xff);
}

/**
 * What RFC 9497 hashes, part by part: bytes with their length in two bytes before them, a number as two bytes, a fixed
 * text as it stands.
 */
export function transcript(...parts: readonly (Uint8Array | number | string)[]): Uint8Array {
  const written = parts.flatMap((part) => {
    if (typeof part === "string") return [utf8(part)];
    if (typeof part === "number") return [twoBytes(part)];
    return [twoBytes(part.length), part];
  });
  return concatBytes(...written);
}
