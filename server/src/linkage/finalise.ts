import type { Blinded } from "./blind.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Protocol } from "./suite.ts";

/**
 * The key against which the proofs of one key holder are checked: its pinned public key, tweaked by the purpose
 * (RFC 9497, section 3.3.3). Undefined when the pinned key is not a valid public key.
 */
export function verificationKeyOf(protocol: Protocol, publicKey: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  try {
    return protocol.blind(new Uint8Array(), Uint8Array.from(publicKey)).tweakedKey;
  } catch {
    return undefined;
  }
}

/**
 * RFC 9497, section 3.3.3, Finalize: verifies the proof of the batch before anything else, then removes the blinds.
 *
 * @returns one output of 64 bytes for each blinded number, in the same order; or a refusal of the whole batch, when the
 * proof does not hold, an element is the identity or not canonical, or the numbers of elements differ
 */
export function finalise(
  protocol: Protocol,
  verificationKey: Uint8Array<ArrayBuffer>,
  blinded: readonly Blinded[],
  answer: Evaluation,
): readonly Uint8Array[] | { readonly refused: "proof" } {
  if (answer.evaluated.length !== blinded.length) return { refused: "proof" };
  const items = blinded.map((one, place) => ({
    ...one,
    evaluated: Uint8Array.from(answer.evaluated[place]!),
  }));
  try {
    return protocol.finalizeBatch(items, Uint8Array.from(answer.proof), verificationKey);
  } catch {
    // the library throws on each of the three; none of them leaves anything of the batch to use
    return { refused: "proof" };
  }
}
