import { bytesToNumberLE, numberToBytesLE } from "@noble/curves/utils.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blind } from "./blind.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { finalise, verificationKeyOf } from "./finalise.ts";
import { multiplyGenerator, subtractScalars } from "./group.ts";
import { INVALID_POINTS } from "./invalid-points.fixture.ts";
import { keyPairOf } from "./linkage.fixture.ts";
import { copied, nobleProtocol, ORDER } from "./noble.fixture.ts";
import { protocolFor } from "./suite.ts";

const protocol = protocolFor("purpose");
const keys = keyPairOf(1);
const key = verificationKeyOf(protocol, keys.publicKey)!;
const blinded = ["a", "b", "c"].map((text) => blind(new TextEncoder().encode(text)));
const elements = blinded.map((one) => one.blinded);

function evaluatedWith(secretKey: Uint8Array, purpose = "purpose"): Evaluation {
  const answer = evaluate(protocolFor(purpose), secretKey, elements);
  if ("refused" in answer) throw new Error(answer.refused);
  return answer;
}

const honest = evaluatedWith(keys.secretKey);
const refused = { refused: "proof" };

describe("a source", () => {
  test("uses an honest answer: the same outputs as the key holder would compute for the inputs themselves", () => {
    const direct = ["a", "b", "c"].map((text) =>
      nobleProtocol("purpose").evaluate(copied(keys.secretKey), new TextEncoder().encode(text)),
    );
    expect(finalise(protocol, key, blinded, honest)).toEqual(direct);
  });

  test("refuses an answer that is made with another key than the pinned one", () => {
    expect(finalise(protocol, key, blinded, evaluatedWith(keyPairOf(2).secretKey))).toEqual(refused);
  });

  test("refuses an answer that is made for another purpose", () => {
    expect(finalise(protocol, key, blinded, evaluatedWith(keys.secretKey, "other purpose"))).toEqual(refused);
  });

  test("refuses a proof in which any bit has been changed", () => {
    fc.assert(
      fc.property(fc.nat(511), (bit) => {
        const proof = Uint8Array.from(honest.proof);
        proof[bit >> 3]! ^= 1 << (bit & 7);
        expect(finalise(protocol, key, blinded, { ...honest, proof })).toEqual(refused);
      }),
      { numRuns: 40 },
    );
  });

  test("refuses an answer in which one evaluation has been replaced by another valid element", () => {
    const evaluated = [honest.evaluated[0]!, keyPairOf(3).publicKey, honest.evaluated[2]!];
    expect(finalise(protocol, key, blinded, { ...honest, evaluated })).toEqual(refused);
  });

  test("refuses an answer in which two evaluations have been exchanged", () => {
    const evaluated = [honest.evaluated[1]!, honest.evaluated[0]!, honest.evaluated[2]!];
    expect(finalise(protocol, key, blinded, { ...honest, evaluated })).toEqual(refused);
  });

  test("refuses an answer with an evaluation too few or too many", () => {
    const [first, second, third] = honest.evaluated as [Uint8Array, Uint8Array, Uint8Array];
    for (const evaluated of [[first, second], [first, second, third, third], []])
      expect(finalise(protocol, key, blinded, { ...honest, evaluated })).toEqual(refused);
  });

  test.each(INVALID_POINTS)("refuses an answer with $kind", ({ bytes }) => {
    const evaluated = [honest.evaluated[0]!, honest.evaluated[1]!, bytes];
    expect(finalise(protocol, key, blinded, { ...honest, evaluated })).toEqual(refused);
  });

  test("refuses a proof of another length", () => {
    for (const proof of [honest.proof.slice(0, 63), Uint8Array.of(...honest.proof, 0), new Uint8Array()])
      expect(finalise(protocol, key, blinded, { ...honest, proof })).toEqual(refused);
  });

  test("refuses a proof with a zero, or with the order of the group added to a half of it", () => {
    const [challenge, response] = [honest.proof.slice(0, 32), honest.proof.slice(32)];
    const plusOrder = (scalar: Uint8Array) => numberToBytesLE(bytesToNumberLE(copied(scalar)) + ORDER, 32);
    const zero = new Uint8Array(32);
    for (const [first, second] of [
      [zero, response],
      [challenge, zero],
      [plusOrder(challenge), response],
      [challenge, plusOrder(response)],
    ] as const)
      expect(finalise(protocol, key, blinded, { ...honest, proof: Uint8Array.of(...first, ...second) })).toEqual(
        refused,
      );
  });

  test("refuses a proof over nothing", () => {
    expect(finalise(protocol, key, [], { ...honest, evaluated: [] })).toEqual(refused);
  });

  test("cannot pin the public key that the purpose cancels out, because it would verify nothing", () => {
    const opposite = subtractScalars(new Uint8Array(32), protocol.tweak);
    expect(verificationKeyOf(protocol, multiplyGenerator(opposite))).toBeUndefined();
  });

  test.each(INVALID_POINTS)("cannot pin $kind as a public key", ({ bytes }) => {
    expect(verificationKeyOf(protocol, bytes)).toBeUndefined();
  });
});
