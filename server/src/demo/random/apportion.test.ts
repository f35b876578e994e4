import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion } from "./apportion.ts";

const weights = array(double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 });
const sumOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);

describe("dividing pupils over schools", () => {
  test("nobody is lost and nobody is counted twice", () => {
    assert(
      property(integer({ min: 0, max: 10_000 }), weights, integer({ min: 0, max: 5 }), (total, by, least) => {
        const parts = apportion(total, by, least);
        expect(sumOf(parts)).toBe(total);
        expect(parts.every((part) => part >= 0 && Number.isInteger(part))).toBe(true);
      }),
    );
  });

  test("everyone gets the least there is enough for", () => {
    expect(apportion(10, [100, 1, 1], 2)).toEqual([6, 2, 2]);
    expect(apportion(2, [100, 1, 1], 1).every((part) => part <= 2)).toBe(true);
  });

  test("a larger weight never gets less", () => {
    assert(
      property(integer({ min: 0, max: 1000 }), weights, (total, by) => {
        const sorted = by.toSorted((one, other) => other - one);
        const parts = apportion(total, sorted);
        expect(parts).toEqual(parts.toSorted((one, other) => other - one));
      }),
    );
  });
});
