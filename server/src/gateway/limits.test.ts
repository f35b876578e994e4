import fc from "fast-check";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { MOST_DEPTH, MOST_FIELDS, sizeLimit } from "./limits.ts";

const schema = buildSchema("type Query { a: Query b: String }");
const refuses = (query: string) => validate(schema, parse(query), [sizeLimit]).length > 0;

/** A query of a number of levels, the deepest of which has a number of fields. */
const nested = (depth: number, wide = 1) => {
  const leaves = Array.from({ length: wide }, (_, at) => `f${at}: b`).join(" ");
  return `{ ${"a { ".repeat(depth - 1)}${leaves}${" }".repeat(depth - 1)} }`;
};

test("as deep as the limit is answered, one deeper is refused", () => {
  expect(refuses(nested(MOST_DEPTH))).toBe(false);
  expect(refuses(nested(MOST_DEPTH + 1))).toBe(true);
});

test("as many fields as the limit are answered, one more is refused", () => {
  expect(refuses(nested(1, MOST_FIELDS))).toBe(false);
  expect(refuses(nested(1, MOST_FIELDS + 1))).toBe(true);
});

test("a fragment weighs as much as its fields written out", () => {
  const weight = fc.record({ depth: fc.integer({ min: 1, max: 14 }), wide: fc.integer({ min: 1, max: 520 }) });
  fc.assert(
    fc.property(weight, ({ depth, wide }) => {
      const plain = nested(depth, wide);
      const spread = `query { ...Whole } fragment Whole on Query ${plain}`;
      const inline = `{ ... on Query ${plain} }`;
      expect([refuses(spread), refuses(inline)]).toEqual([refuses(plain), refuses(plain)]);
    }),
  );
});

test("fragments that double each other are counted without writing them out", () => {
  const doubling = Array.from(
    { length: 60 },
    (_, at) => `fragment F${at} on Query { ...F${at + 1} x: a { ...F${at + 1} } }`,
  );
  expect(refuses(`{ ...F0 } ${doubling.join(" ")} fragment F60 on Query { b }`)).toBe(true);
});

test("a fragment that contains itself is refused and not followed for ever", () => {
  expect(refuses("{ ...Loop } fragment Loop on Query { a { ...Loop } }")).toBe(true);
});

test("a question about the schema itself has its own depth", () => {
  expect(refuses(`{ __schema { types { ${"fields { type { ".repeat(6)} name ${"} }".repeat(6)} } } }`)).toBe(false);
});
