import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { LIST_WEIGHT, MOST_DEPTH, MOST_FIELDS, MOST_VALUES, sizeLimit } from "./limits.ts";

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

/** Lists within lists; the innermost thing has a number of fields. */
const withLists = buildSchema(
  "type Query { list: [Thing!]! one: Thing } type Thing { list: [Thing!] one: Thing b: String }",
);
const refusesLists = (query: string) => validate(withLists, parse(query), [sizeLimit]).length > 0;
const listed = (lists: number, leaves: string, by = "list") =>
  `{ ${`${by} { `.repeat(lists)}${leaves}${" }".repeat(lists)} }`;

test("lists within lists weigh the product of what they hold", () => {
  const levels = Math.floor(Math.log(MOST_VALUES) / Math.log(LIST_WEIGHT));
  expect(refusesLists(listed(levels - 1, "b"))).toBe(false);
  expect(refusesLists(listed(levels + 1, "b"))).toBe(true);
  // as deep, but one thing at a time
  expect(refusesLists(listed(levels + 1, "b", "one"))).toBe(false);
});

test("many names for one long list weigh as many lists, in a fragment too", () => {
  const many = Array.from({ length: 100 }, (_, at) => `x${at}: list { list { list { b } } }`).join(" ");
  expect(refusesLists(`{ ${many} }`)).toBe(true);
  expect(refusesLists(`{ ...Many } fragment Many on Query { ${many} }`)).toBe(true);
  expect(
    refusesLists(
      `{ list { ... { list { ... on Thing { ...Deep } } } } } fragment Deep on Thing { list { list { b } } }`,
    ),
  ).toBe(true);
});

test("the heaviest question of a page is answered", async () => {
  const graph = buildSchema(
    await readFile(new URL("../../../schema/graphql/monitor.graphql", import.meta.url), "utf8"),
  );
  const wanted = `{ schoolSite(code: "99AA00") { name classGroups { id key yearGroup pupils { id
    enrolments { from to yearGroup reference site { code name } }
    episodes { provider form from to } spells { kind from to minutes } } } } }`;
  expect(validate(graph, parse(wanted), [sizeLimit])).toEqual([]);
  const all = `{ me { areas { code sites { code name schoolType place municipality { code name } region { code }
    observations { indicator period breakdown value lower upper numerator denominator status release } } } } }`;
  expect(validate(graph, parse(all), [sizeLimit])).toEqual([]);
  const round =
    "{ areas(kind: schoolAlliance) { sites { alliance { sites { alliance { sites { alliance { code } } } } } } } }";
  expect(validate(graph, parse(round), [sizeLimit])).not.toEqual([]);
});

test("a question about the schema itself has its own depth", () => {
  expect(refuses(`{ __schema { types { ${"fields { type { ".repeat(6)} name ${"} }".repeat(6)} } } }`)).toBe(false);
});
