import { describe, expect, test } from "vitest";
import { publishCount } from "./publish-count.ts";

describe("a number of care providers", () => {
  const providers = (distinct: number, having: number, among: number) =>
    publishCount({ family: "distinct", distinct, behind: { family: "share", having, among } }, true);

  test("is masked from one to four, and else rounded to five", () => {
    expect([0, 1, 4, 5, 12].map((distinct) => providers(distinct, 20, 100))).toEqual([
      { numerator: 0, denominator: null },
      "SUPPRESSED",
      "SUPPRESSED",
      { numerator: 5, denominator: null },
      { numerator: 10, denominator: null },
    ]);
  });

  test("is masked with the pupils who have care, however many providers there are", () => {
    expect(providers(6, 4, 100)).toBe("SUPPRESSED");
    expect(providers(6, 6, 9)).toBe("TOO_FEW");
    expect(providers(6, 100, 100)).toBe("SUPPRESSED");
  });
});

describe("a number of municipalities", () => {
  test("is shown from ten pupils on", () => {
    const municipalities = (persons: number) =>
      publishCount({ family: "distinct", distinct: 6, behind: { family: "persons", persons } }, false);
    expect(municipalities(9)).toBe("TOO_FEW");
    expect(municipalities(10)).toEqual({ numerator: 5, denominator: null });
  });
});

describe("a score of a site", () => {
  test("is no count of persons: it is published as it was given, in hundredths", () => {
    expect(publishCount({ family: "score", value: 31.27 }, false)).toEqual({ numerator: 3127, denominator: 100 });
    expect(publishCount({ family: "score", value: 2 }, true)).toEqual({ numerator: 200, denominator: 100 });
  });
});

test("a denominator that would tell a secret number is replaced by what may be known", () => {
  // 1,003 residents, of whom 3 are enrolled nowhere: 1,000 stand below the line
  expect(publishCount({ family: "share", having: 23, among: 1003, over: 980 }, true)).toEqual({
    numerator: 25,
    denominator: 980,
  });
  expect(publishCount({ family: "share", having: 5, among: 14, over: 9 }, true)).toBe("TOO_FEW");
});
