import { ristretto255, ristretto255_oprf } from "@noble/curves/ed25519.js";

// Another implementation of the same RFC, by other people and in pure JavaScript: what ours must agree with.
export const nobleProtocol = (purpose: string) => ristretto255_oprf.poprf(new TextEncoder().encode(purpose));

/** A copy with the type that noble asks for. */
export const copied = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

/**
 * A source of "random" bytes that makes noble draw this scalar: it takes 48 bytes as a little-endian number r and uses
 * r mod (order - 1) + 1, so r is the scalar minus one.
 */
export function drawing(scalar: Uint8Array): (length?: number) => Uint8Array<ArrayBuffer> {
  return (length = 48) => {
    const bytes = new Uint8Array(length);
    bytes.set(scalar);
    for (let place = 0; place < length; place++) {
      const before = bytes[place]!;
      bytes[place] = (before + 255) % 256;
      if (before !== 0) break;
    }
    return bytes;
  };
}

/** The order of the group, and how noble reads encodings of elements and scalars: strictly, and throwing. */
export const ORDER = ristretto255.Point.Fn.ORDER;
const accepts = (read: () => boolean): boolean => {
  try {
    return read();
  } catch {
    return false;
  }
};
export const nobleAcceptsElement = (bytes: Uint8Array) =>
  accepts(() => !ristretto255.Point.fromBytes(copied(bytes)).is0());
export const nobleAcceptsScalar = (bytes: Uint8Array) =>
  accepts(() => ristretto255.Point.Fn.fromBytes(copied(bytes)) !== 0n);
