import type { OPRF } from "@noble/curves/abstract/oprf.js";
import { ristretto255, ristretto255_oprf } from "@noble/curves/ed25519.js";

/** RFC 9497: the partially oblivious mode (mode 2) of this suite. */
export const SUITE = "POPRF(ristretto255-SHA512)";

/** The protocol functions for one purpose. Making them costs a multiplication, so keep them. */
export type Protocol = ReturnType<OPRF["poprf"]>;

/** Source of unpredictable bytes; only tests with published vectors pass another one. */
export type RandomBytes = (length?: number) => Uint8Array<ArrayBuffer>;

export function protocolFor(purpose: string): Protocol {
  return ristretto255_oprf.poprf(new TextEncoder().encode(purpose));
}

/** A canonical encoding (RFC 9496, section 4.3.1) of an element that is not the identity (RFC 9497, section 3.3). */
export function isElement(bytes: Uint8Array): boolean {
  try {
    return !ristretto255.Point.fromBytes(bytes).is0();
  } catch {
    return false;
  }
}

/** The public key that belongs to a secret key, or undefined when it is no canonical, non-zero scalar. */
export function publicKeyOf(secretKey: Uint8Array): Uint8Array | undefined {
  try {
    const scalar = ristretto255.Point.Fn.fromBytes(secretKey);
    return ristretto255.Point.BASE.multiply(scalar).toBytes();
  } catch {
    return undefined;
  }
}
