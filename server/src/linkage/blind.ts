import { type Element, inversesOf, multiply, type RandomScalar, randomScalar, type Scalar } from "./group.ts";
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
 * RFC 9497, section 3.3.3, Blind, for a batch: hash each input to the group and multiply it by a secret scalar of its
 * own. That does not depend on purpose or key: one blinded element serves every key holder.
 *
 * @param random draws the scalar of each input: fresh, unless a broken-off run must be able to ask the same again
 */
export function blindAll(
  inputs: readonly Uint8Array[],
  random: (place: number) => Scalar = () => randomScalar(),
): Blinded[] {
  const secrets = inputs.map((_, place) => random(place));
  const inverses = inversesOf(secrets);
  return inputs.map((input, place) => {
    const secret = secrets[place]!;
    return { input, blind: secret, unblind: inverses[place]!, blinded: multiply(secret, hashToGroup(input)) };
  });
}

/** The same for one input. */
export function blind(input: Uint8Array, random: RandomScalar = randomScalar): Blinded {
  return blindAll([input], random)[0]!;
}
