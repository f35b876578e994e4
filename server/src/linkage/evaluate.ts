import {
  addScalars,
  type Element,
  inverseOf,
  isElement,
  multiply,
  multiplyGenerator,
  type RandomScalar,
  randomScalar,
  type Scalar,
} from "./group.ts";
import { proofOf } from "./proof.ts";
import type { Protocol } from "./suite.ts";

export interface Evaluation {
  /** One element for each blinded element, in the same order. */
  readonly evaluated: readonly Element[];
  /** One proof of 64 bytes for the whole batch. */
  readonly proof: Uint8Array;
}

/**
 * RFC 9497, section 3.3.3, BlindEvaluate, at the key holder: evaluates a batch under the secret key and the purpose.
 * An element that is the identity or not canonical refuses the whole batch.
 */
export function evaluate(
  { tweak }: Protocol,
  secretKey: Scalar,
  elements: readonly Uint8Array[],
  random: RandomScalar = randomScalar,
): Evaluation | { readonly refused: "invalid-element" } {
  if (!elements.every(isElement)) return { refused: "invalid-element" };
  const tweakedKey = addScalars(secretKey, tweak);
  const inverse = inverseOf(tweakedKey);
  const evaluated = elements.map((element) => multiply(inverse, element));
  const batch = { key: multiplyGenerator(tweakedKey), after: evaluated, before: elements };
  const proof = proofOf(batch, tweakedKey, random);
  return proof ? { evaluated, proof } : { refused: "invalid-element" };
}
