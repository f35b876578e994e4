import { expect, test } from "vitest";
import { criticalValue } from "./critical-value.ts";
import { deviation } from "./deviation.fixture.ts";

test("a 95 % interval reaches 1.96 standard errors, a 99.8 % interval 3.09", () => {
  expect(deviation(criticalValue(0.95), 1.959963984540054)).toBeLessThan(1e-13);
  expect(deviation(criticalValue(0.998), 3.090232306167813)).toBeLessThan(1e-13);
});

test.each([0, 1, 95, -0.5, Number.NaN])("a confidence of %d is refused", (confidence) => {
  expect(() => criticalValue(confidence)).toThrow(RangeError);
});
