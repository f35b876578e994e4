import { type Element, inverseOf, multiply, type RandomScalar, randomScalar, type Scalar } from "./group.ts";
import { hashToGroup } from "./hash.ts";

/** One private input and its blinded form. Only `blinded` leaves the source. */
export interface Blinded {
  readonly input: Uint8Array;
  /** The secret scalar. */
  readonly blind: Scalar;
  /** Its inverse, which takes the blind off again; secret too. */
  readonly unblind: Scalar;
  /** The element for the key holders. */
  readonly blinded: Element;
}

/**
 * RFC 9497, section 3.3.3, Blind: hash the input to the group and multiply it by a fresh secret scalar. That does not
 * depend on purpose or key: one blinded element serves every key holder.
 */
export function blind(input: Uint8Array, random: RandomScalar = randomScalar): Blinded {
  const secret = random();
  return { input, blind: secret, unblind: inverseOf(secret), blinded: multiply(secret, hashToGroup(input)) };
}
