import { hkdfSync } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { identifierOf, isIdentifier } from "./identifier.ts";
import { bytesOf, lettersOf } from "./letters.ts";

const output = fc.uint8Array({ minLength: 64, maxLength: 64 });

test("an identifier is HKDF-SHA256 of both outputs with the data set as info, as another implementation computes it", () => {
  fc.assert(
    fc.property(output, output, fc.string(), (first, second, dataset) => {
      const expected = hkdfSync("sha256", Buffer.concat([first, second]), "", dataset, 32);
      expect(identifierOf([first, second], dataset)).toBe(lettersOf(new Uint8Array(expected)));
    }),
  );
});

test("an identifier depends on each key holder, on their order and on the data set", () => {
  const [first, second, third] = [1, 2, 3].map((value) => new Uint8Array(64).fill(value)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const ids = [
    identifierOf([first, second], "a"),
    identifierOf([second, first], "a"),
    identifierOf([first, third], "a"),
    identifierOf([third, second], "a"),
    identifierOf([first, second], "b"),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(isIdentifier(id)).toBe(true);
});

test("only 64 letters a to p are an identifier", () => {
  const id = "abcdefghijklmnop".repeat(4);
  expect(isIdentifier(id)).toBe(true);
  for (const text of [
    id.slice(1),
    `${id}a`,
    `q${id.slice(1)}`,
    `1${id.slice(1)}`,
    `${id.slice(1)}\n`,
    id.toUpperCase(),
  ])
    expect(isIdentifier(text)).toBe(false);
});

test("bytes in letters come back unchanged, hold no digit and sort as the bytes do", () => {
  const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const [text, otherText] = [lettersOf(one), lettersOf(other)];
      expect(text).toMatch(/^[a-p]{16}$/);
      expect(bytesOf(text, 8)).toEqual(one);
      expect(Math.sign(Buffer.compare(one, other))).toBe(text < otherText ? -1 : text > otherText ? 1 : 0);
    }),
  );
});

test("letters of another length, another alphabet or another case are no bytes", () => {
  expect(bytesOf("aa", 1)).toEqual(Uint8Array.of(0));
  for (const text of ["", "a", "aaa", "aq", "AA", "00", "a\n"]) expect(bytesOf(text, 1)).toBeUndefined();
});
