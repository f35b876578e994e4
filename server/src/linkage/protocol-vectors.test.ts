import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { describe, expect, test } from "vitest";
import { blind } from "./blind.ts";
import { evaluate } from "./evaluate.ts";
import { finalise, verificationKeyOf } from "./finalise.ts";
import { scalarFrom } from "./group.ts";
import { CONTEXT, expandMessage } from "./hash.ts";
import { KEY_INFO, PUBLIC_KEY, SECRET_KEY, SEED, VECTORS } from "./rfc9497.fixture.ts";
import { protocolFor, publicKeyOf } from "./suite.ts";
import { transcript, utf8 } from "./transcript.ts";

const protocol = protocolFor("test info");

test("the key pair of the RFC follows from its seed, and its public key from its secret key", () => {
  // RFC 9497, section 3.2.1, DeriveKeyPair, at its first counter
  const message = concatBytes(hexToBytes(SEED), transcript(hexToBytes(KEY_INFO), "\u0000"));
  const derived = scalarFrom(expandMessage(message, concatBytes(utf8("DeriveKeyPair"), CONTEXT)));
  expect(bytesToHex(derived)).toBe(SECRET_KEY);
  expect(bytesToHex(publicKeyOf(hexToBytes(SECRET_KEY))!)).toBe(PUBLIC_KEY);
});

describe.each(VECTORS)("RFC 9497, appendix A.1.3, $name", (vector) => {
  const blinded = vector.inputs.map((input, place) =>
    blind(hexToBytes(input), () => hexToBytes(vector.blinds[place]!)),
  );

  test("the source sends the blinded elements of the RFC", () => {
    expect(blinded.map((one) => bytesToHex(one.blind))).toEqual(vector.blinds);
    expect(blinded.map((one) => bytesToHex(one.blinded))).toEqual(vector.blindedElements);
  });

  test("the key holder answers with the evaluations and the proof of the RFC", () => {
    const elements = vector.blindedElements.map((element) => hexToBytes(element));
    const answer = evaluate(protocol, hexToBytes(SECRET_KEY), elements, () => hexToBytes(vector.proofRandomScalar));
    if ("refused" in answer) throw new Error(answer.refused);
    expect(answer.evaluated.map((element) => bytesToHex(element))).toEqual(vector.evaluationElements);
    expect(bytesToHex(answer.proof)).toBe(vector.proof);
  });

  test("the source finalises to the outputs of the RFC", () => {
    const answer = {
      evaluated: vector.evaluationElements.map((element) => hexToBytes(element)),
      proof: hexToBytes(vector.proof),
    };
    const outputs = finalise(protocol, verificationKeyOf(protocol, hexToBytes(PUBLIC_KEY))!, blinded, answer);
    if ("refused" in outputs) throw new Error(outputs.refused);
    expect(outputs.map((output) => bytesToHex(output))).toEqual(vector.outputs);
  });
});
