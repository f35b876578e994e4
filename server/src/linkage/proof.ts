import { concatBytes } from "@noble/hashes/utils.js";
import {
  add,
  type Element,
  equal,
  isElement,
  isScalar,
  multiply,
  multiplyGenerator,
  multiplyScalars,
  type RandomScalar,
  type Scalar,
  sha512,
  subtractScalars,
  sumOfProducts,
} from "./group.ts";
import { CONTEXT, hashToScalar } from "./hash.ts";
import { transcript, utf8 } from "./transcript.ts";

const SEED_TAG = concatBytes(utf8("Seed-"), CONTEXT);
const SCALAR_BYTES = 32;

/** A batch of which is proved that each `after` times one secret scalar is `before`, that scalar being the key's. */
export interface Batch {
  /** The public key as tweaked by the purpose. */
  readonly key: Element;
  /** The elements after the evaluation (RFC: C), and before it (RFC: D); valid, and at least one. */
  readonly after: readonly Element[];
  readonly before: readonly Element[];
}

/** The weight of each pair in the sums that stand for the batch (RFC 9497, section 2.2.1). */
function weightsOf({ key, after, before }: Batch): Scalar[] {
  const seed = sha512(transcript(key, SEED_TAG));
  return after.map((element, place) => hashToScalar(transcript(seed, place, element, before[place]!, "Composite")));
}

const challengeOf = (...elements: readonly Element[]) => hashToScalar(transcript(...elements, "Challenge"));

/**
 * RFC 9497, section 2.2.1, GenerateProof.
 *
 * @param secret the scalar that is proved
 * @returns challenge and response, 64 bytes; undefined when the elements were chosen so that they weigh to the identity
 */
export function proofOf(batch: Batch, secret: Scalar, random: RandomScalar): Uint8Array | undefined {
  const after = sumOfProducts(weightsOf(batch), batch.after);
  if (!isElement(after)) return undefined;
  const before = multiply(secret, after); // who knows the secret need not weigh the other elements too
  const nonce = random();
  const challenge = challengeOf(batch.key, after, before, multiplyGenerator(nonce), multiply(nonce, after));
  const response = subtractScalars(nonce, multiplyScalars(challenge, secret));
  return concatBytes(challenge, response);
}

/** RFC 9497, section 2.2.2, VerifyProof. */
export function isProved(batch: Batch, proof: Uint8Array): boolean {
  const [challenge, response] = [proof.subarray(0, SCALAR_BYTES), proof.subarray(SCALAR_BYTES)];
  if (!isScalar(challenge) || !isScalar(response)) return false;
  const weights = weightsOf(batch);
  const [after, before] = [sumOfProducts(weights, batch.after), sumOfProducts(weights, batch.before)];
  if (!isElement(after) || !isElement(before)) return false;
  const forKey = add(multiplyGenerator(response), multiply(challenge, batch.key));
  const forBatch = add(multiply(response, after), multiply(challenge, before));
  return equal(challenge, challengeOf(batch.key, after, before, forKey, forBatch));
}
