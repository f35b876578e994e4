import fc from "fast-check";
import { expect, test } from "vitest";
import { admissibleRange } from "./admissible-range.ts";
import { anyShownCount, toNearest5 } from "./any-figure.fixture.ts";

test.each([
  [0, 0, 0],
  [5, 5, 7],
  [10, 8, 12],
  [20, 18, 22],
  [1000, 998, 1002],
])("a published %d stands for %d to %d", (published, lowest, highest) => {
  expect(admissibleRange(published)).toEqual({ lowest, highest });
});

test("the range holds exactly the numbers that would be published the same way", () => {
  fc.assert(
    fc.property(anyShownCount, anyShownCount, (trueNumber, otherNumber) => {
      const { lowest, highest } = admissibleRange(toNearest5(trueNumber));
      const inRange = otherNumber >= lowest && otherNumber <= highest;
      expect(inRange).toBe(toNearest5(otherNumber) === toNearest5(trueNumber));
    }),
  );
});

test.each([3, 12, -5, 7.5, Number.NaN, Number.POSITIVE_INFINITY])("%d is no published number", (value) => {
  expect(() => admissibleRange(value)).toThrow(RangeError);
});

test("the refusal does not repeat the number, which may be an exact count", () => {
  expect(() => admissibleRange(37)).toThrow(/^(?!.*37)/);
});
