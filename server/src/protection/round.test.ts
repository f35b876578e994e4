import fc from "fast-check";
import { expect, test } from "vitest";
import { roundCount } from "./round.ts";

test("a count is rounded to the nearest five", () => {
  expect([0, 5, 7, 8, 12, 13, 47, 48].map(roundCount)).toEqual([0, 5, 5, 10, 10, 15, 45, 50]);
});

test("rounding shifts a count by two at most", () => {
  fc.assert(fc.property(fc.nat(), (count) => Math.abs(roundCount(count) - count) <= 2));
});

test("a rounded part never exceeds its rounded whole", () => {
  fc.assert(fc.property(fc.nat(), fc.nat(), (part, rest) => roundCount(part) <= roundCount(part + rest)));
});
