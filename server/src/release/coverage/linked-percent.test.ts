import fc from "fast-check";
import { expect, test } from "vitest";
import { linkedPercent } from "./linked-percent.ts";

test("of fewer than ten pupils there is no share", () => {
  expect(linkedPercent(9, 0)).toBeNull();
  expect(linkedPercent(10, 0)).toBe(100);
});

test.each([
  [200, 0, 100],
  [200, 10, 95],
  [1000, 20, 98],
  [40, 40, 0],
])("of %d pupils %d cannot be linked: %d percent is linked", (pupils, unlinked, percent) => {
  expect(linkedPercent(pupils, unlinked)).toBe(percent);
});

test("nobody can tell one or two unlinked pupils from none, nor any number from its neighbours within five", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (pupils, part) => {
      const unlinked = Math.floor(part * pupils);
      const alike = [-4, -3, -2, -1, 1, 2, 3, 4].filter((by) => {
        const other = unlinked + by;
        return other >= 0 && other <= pupils && linkedPercent(pupils, other) === linkedPercent(pupils, unlinked);
      });
      expect(alike.length).toBeGreaterThanOrEqual(2);
    }),
  );
});
