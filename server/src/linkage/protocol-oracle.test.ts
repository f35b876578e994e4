import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blind } from "./blind.ts";
import { evaluate } from "./evaluate.ts";
import { finalise, verificationKeyOf } from "./finalise.ts";
import { scalarFrom } from "./group.ts";
import { copied, drawing, nobleProtocol } from "./noble.fixture.ts";
import { protocolFor, publicKeyOf } from "./suite.ts";

const scalar = fc
  .uint8Array({ minLength: 64, maxLength: 64 })
  .filter((bytes) => bytes.some((byte) => byte > 0))
  .map(scalarFrom);
const item = fc.record({ input: fc.uint8Array({ maxLength: 300 }), secret: scalar });
const run = fc.record({
  purpose: fc.string({ unit: "grapheme", maxLength: 100 }),
  secretKey: scalar,
  nonce: scalar,
  items: fc.array(item, { minLength: 1, maxLength: 5 }),
});

type Run = typeof run extends fc.Arbitrary<infer Value> ? Value : never;

/** The run by our own steps, with all that they draw fixed. */
function ours({ purpose, secretKey, nonce, items }: Run) {
  const protocol = protocolFor(purpose);
  const blinded = items.map(({ input, secret }) => blind(input, () => secret));
  const answer = evaluate(
    protocol,
    secretKey,
    blinded.map((one) => one.blinded),
    () => nonce,
  );
  if ("refused" in answer) throw new Error(answer.refused);
  const key = verificationKeyOf(protocol, publicKeyOf(secretKey)!)!;
  return { blinded, answer, key, outputs: finalise(protocol, key, blinded, answer) };
}

// The other implementation is slow, and a busy machine slower: no failure of ours.
const timeout = 60_000;

describe("for any inputs, batch, purpose and key, our steps agree with another implementation of the RFC", {
  timeout,
}, () => {
  const check = (claim: (given: Run) => void) => fc.assert(fc.property(run, claim), { numRuns: 25 });

  test("on the blinded elements, the evaluations and the proof, byte for byte", () => {
    check((given) => {
      const { blinded, answer } = ours(given);
      const noble = nobleProtocol(given.purpose);
      const publicKey = copied(publicKeyOf(given.secretKey)!);
      const theirs = given.items.map(({ input, secret }) => noble.blind(copied(input), publicKey, drawing(secret)));
      expect(blinded.map((one) => one.blinded)).toEqual(theirs.map((one) => one.blinded));
      const elements = theirs.map((one) => one.blinded);
      expect(answer).toEqual(noble.blindEvaluateBatch(copied(given.secretKey), elements, drawing(given.nonce)));
    });
  });

  test("on the key that verifies, the proof that holds and the outputs", () => {
    check((given) => {
      const { blinded, answer, key, outputs } = ours(given);
      const noble = nobleProtocol(given.purpose);
      const { tweakedKey } = noble.blind(new Uint8Array(), copied(publicKeyOf(given.secretKey)!));
      expect(key).toEqual(tweakedKey);
      const items = blinded.map((one, place) => ({
        input: copied(one.input),
        blind: copied(one.blind),
        blinded: copied(one.blinded),
        evaluated: copied(answer.evaluated[place]!),
      }));
      expect(outputs).toEqual(noble.finalizeBatch(items, copied(answer.proof), tweakedKey));
      expect(outputs).toEqual(given.items.map(({ input }) => noble.evaluate(copied(given.secretKey), copied(input))));
    });
  });

  test("on refusing a proof of which any one byte is another", () => {
    const change = fc.record({ at: fc.nat(63), to: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(run, change, (given, { at, to }) => {
        const { blinded, answer, key } = ours(given);
        const proof = copied(answer.proof);
        proof[at]! ^= to;
        expect(finalise(protocolFor(given.purpose), key, blinded, { ...answer, proof })).toEqual({ refused: "proof" });
      }),
      { numRuns: 25 },
    );
  });
});
