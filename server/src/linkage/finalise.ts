import type { Blinded } from "./blind.ts";
import type { Evaluation } from "./evaluate.ts";
import { add, type Element, isElement, multiply, sha512 } from "./group.ts";
import { isProved } from "./proof.ts";
import type { Protocol } from "./suite.ts";
import { transcript } from "./transcript.ts";

/**
 * The key against which the proofs of one key holder are checked: its pinned public key, tweaked by the purpose
 * (RFC 9497, section 3.3.3). Undefined when the pinned key is not a valid public key.
 */
export function verificationKeyOf({ publicTweak }: Protocol, publicKey: Uint8Array): Element | undefined {
  if (!isElement(publicKey)) return undefined;
  const tweaked = add(publicTweak, publicKey);
  return isElement(tweaked) ? tweaked : undefined;
}

/**
 * RFC 9497, section 3.3.3, Finalize: verifies the proof of the batch before anything else, then removes the blinds.
 *
 * @returns one output of 64 bytes for each blinded number, in the same order; or a refusal of the whole batch, when the
 * proof does not hold, an element is the identity or not canonical, or the numbers of elements differ
 */
export function finalise(
  { info }: Protocol,
  verificationKey: Element,
  blinded: readonly Omit<Blinded, "blind">[],
  { evaluated, proof }: Evaluation,
): readonly Uint8Array[] | { readonly refused: "proof" } {
  if (evaluated.length !== blinded.length || !evaluated.every(isElement)) return { refused: "proof" };
  const batch = { key: verificationKey, after: evaluated, before: blinded.map((one) => one.blinded) };
  if (!isProved(batch, proof)) return { refused: "proof" };
  return blinded.map(({ input, unblind }, place) =>
    sha512(transcript(input, info, multiply(unblind, evaluated[place]!), "Finalize")),
  );
}
