import { isElement, type Protocol, type RandomBytes } from "./suite.ts";

export interface Evaluation {
  /** One element of 32 bytes for each blinded element, in the same order. */
  readonly evaluated: readonly Uint8Array[];
  /** One proof of 64 bytes for the whole batch. */
  readonly proof: Uint8Array;
}

/**
 * RFC 9497, section 3.3.3, BlindEvaluate, at the key holder: evaluates a batch under the secret key and the purpose.
 * An element that is the identity or not canonical refuses the whole batch.
 */
export function evaluate(
  protocol: Protocol,
  secretKey: Uint8Array<ArrayBuffer>,
  elements: readonly Uint8Array<ArrayBuffer>[],
  random?: RandomBytes,
): Evaluation | { readonly refused: "invalid-element" } {
  if (!elements.every(isElement)) return { refused: "invalid-element" };
  return protocol.blindEvaluateBatch(secretKey, [...elements], random);
}
