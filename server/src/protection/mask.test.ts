import { describe, expect, test } from "vitest";
import { maskOfPersons, maskOfShare } from "./mask.ts";

test("of fewer than ten who could have it not even a 0 is shown: a mask would say of one that he has it", () => {
  expect([maskOfPersons(0, 0), maskOfPersons(0, 1), maskOfPersons(0, 9)]).toEqual([null, "TOO_FEW", "TOO_FEW"]);
  expect([maskOfPersons(0, 10), maskOfPersons(10, 12)]).toEqual([null, null]);
});

describe("a number of pupils", () => {
  test.each([
    [0, null],
    [1, "TOO_FEW"],
    [9, "TOO_FEW"],
    [10, null],
  ])("of %d gives %s", (persons, mask) => {
    expect(maskOfPersons(persons)).toBe(mask);
  });
});

describe("a share of the pupils", () => {
  test("of nine pupils is not shown, of ten it is", () => {
    expect(maskOfShare(0, 9, false)).toBe("TOO_FEW");
    expect(maskOfShare(5, 9, false)).toBe("TOO_FEW");
    expect(maskOfShare(0, 10, false)).toBeNull();
    expect(maskOfShare(5, 10, false)).toBeNull();
  });

  test("is masked when one to four pupils have it, and shown from five on", () => {
    expect([0, 1, 2, 3, 4, 5].map((having) => maskOfShare(having, 100, true))).toEqual([
      null,
      "SUPPRESSED",
      "SUPPRESSED",
      "SUPPRESSED",
      "SUPPRESSED",
      null,
    ]);
  });

  test("is masked when all but one to four have it", () => {
    expect([95, 96, 97, 98, 99].map((having) => maskOfShare(having, 100, false))).toEqual([
      null,
      "SUPPRESSED",
      "SUPPRESSED",
      "SUPPRESSED",
      "SUPPRESSED",
    ]);
  });

  test("that all pupils have is masked only where the indicator is sensitive", () => {
    expect(maskOfShare(100, 100, true)).toBe("SUPPRESSED");
    expect(maskOfShare(100, 100, false)).toBeNull();
  });
});
