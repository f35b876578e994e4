import { ristretto255 } from "@noble/curves/ed25519.js";
import type { Protocol, RandomBytes } from "./suite.ts";

/** One private input and its blinded form. Only `blinded` leaves the source. */
export interface Blinded {
  readonly input: Uint8Array<ArrayBuffer>;
  /** The secret scalar, 32 bytes. */
  readonly blind: Uint8Array<ArrayBuffer>;
  /** The element for the key holders, 32 bytes. */
  readonly blinded: Uint8Array<ArrayBuffer>;
}

// Blinding does not depend on a key holder (RFC 9497, section 3.3.3): one blinded element serves them all. The library
// adds the public key only to give the tweaked key, which `verificationKeyOf` makes once for each key holder.
const ANY_KEY = ristretto255.Point.BASE.toBytes();

/** RFC 9497, section 3.3.3, Blind: hash the input to the group and multiply it by a fresh secret scalar. */
export function blind(protocol: Protocol, input: Uint8Array, random?: RandomBytes): Blinded {
  const step = protocol.blind(input, ANY_KEY, random);
  return {
    input: Uint8Array.from(input),
    blind: step.blind,
    blinded: step.blinded,
  };
}
