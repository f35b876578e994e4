import { expect, test } from "vitest";
import { isIdentifier } from "./identifier.ts";
import { fingerprintOf } from "./key-fingerprint.ts";
import { lettersOf } from "./letters.ts";
import { keyPairOf } from "./linkage.fixture.ts";

const [one, two, three] = [1, 2, 3].map((seed) => lettersOf(keyPairOf(seed).publicKey)) as [string, string, string];

test("the same two public keys always have the same fingerprint of 64 letters", () => {
  expect(fingerprintOf([one, two])).toBe(fingerprintOf([one, two]));
  expect(isIdentifier(fingerprintOf([one, two]))).toBe(true);
});

test("another key at either key holder, or the key holders in another order, gives another fingerprint", () => {
  const all = [
    fingerprintOf([one, two]),
    fingerprintOf([two, one]),
    fingerprintOf([one, three]),
    fingerprintOf([three, two]),
  ];
  expect(new Set(all).size).toBe(4);
});
