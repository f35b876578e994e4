import { expect, test } from "vitest";
import { tailProbability } from "./tail-probability.ts";

test("a two-sided interval leaves the same probability out on each side", () => {
  expect(tailProbability(0.95)).toBeCloseTo(0.025, 15);
  expect(tailProbability(0.5)).toBe(0.25);
});

test.each([0, 1, 95, -0.5, Number.NaN])("a confidence of %d is refused", (confidence) => {
  expect(() => tailProbability(confidence)).toThrow(RangeError);
});
