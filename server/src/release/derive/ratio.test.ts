import { expect, test } from "vitest";
import { hullOfRatio } from "../../statistics/index.ts";
import { figure } from "./derive.fixture.ts";
import { publishedFigures } from "./published-figures.ts";
import { ratioOf } from "./ratio.ts";
import type { StratumCount } from "./strata.ts";

const stratum = (schoolType: StratumCount["schoolType"], age: number | null, persons: number): StratumCount => ({
  indicator: "base",
  place: "99AA00",
  period: "2025-2026",
  schoolType,
  age,
  persons,
});

const country = (breakdown: string, text: string) => figure(text, { place: "NL", breakdown });
const reference = [
  country("", "150/1000"),
  country("school-type:bao", "100/900"),
  country("school-type:sbo", "50/100"),
  country("type-age:bao-7", "20/200"),
  country("type-age:bao-8", "SUPPRESSED"),
];

const ratio = (observed: string, strata: readonly StratumCount[], rates = reference) => {
  const base = figure(observed);
  return ratioOf(base, publishedFigures([base, ...rates], new Set(["base"])), strata);
};

test("20 observed where the rates of all give 100 pupils of seven 10 is twice the expected number, with its hull", () => {
  const { lower, upper } = hullOfRatio(20, 10, 0.95)!;
  expect(ratio("20/100", [stratum("bao", 7, 100)])).toEqual({ value: 2, lower, upper, numerator: 20, denominator: 10 });
});

test("a masked rate by age gives way to that of the school type, and that to the rate of everybody", () => {
  // 90 x 100/900
  expect(ratio("10/90", [stratum("bao", 8, 90)])).toMatchObject({ value: 1, denominator: 10 });
  expect(ratio("10/90", [stratum("bao", null, 90)])).toMatchObject({ value: 1 });
  // of vmbo there is no rate at all, and who is enrolled nowhere has no school type: 100 x 150/1000
  expect(ratio("15/100", [stratum("vmbo", 14, 100)])).toMatchObject({ value: 1 });
  expect(ratio("15/100", [stratum(null, 14, 100)])).toMatchObject({ value: 1 });
});

test("expects of each kind of pupil what is usual for that kind", () => {
  // 100 x 0.1 + 40 x 0.5
  expect(ratio("30/140", [stratum("bao", 7, 100), stratum("sbo", 9, 40)])).toMatchObject({ value: 1, denominator: 30 });
});

test("shows the expected number rounded, and a value that follows from what is shown", () => {
  // 104 pupils of seven: 10.4 expected
  expect(ratio("20/105", [stratum("bao", 7, 104)])).toMatchObject({ value: 2, numerator: 20, denominator: 10 });
});

test("says too few below five expected, also of a place without pupils", () => {
  expect(ratio("5/49", [stratum("bao", 7, 49)])).toBe("TOO_FEW");
  expect(ratio("5/50", [stratum("bao", 7, 50)])).toMatchObject({ value: 1 });
  expect(ratio("0/10", [])).toBe("TOO_FEW");
});

test("is masked where the observed count is, and where everybody's rate is", () => {
  expect(ratio("SUPPRESSED", [stratum("bao", 7, 100)])).toBe("SUPPRESSED");
  expect(ratio("NOT_DELIVERED", [stratum("bao", 7, 100)])).toBe("NOT_DELIVERED");
  expect(ratio("20/100", [stratum("vmbo", 14, 100)], [country("", "NOT_DELIVERED")])).toBe("NOT_DELIVERED");
  expect(ratio("20/100", [stratum("vmbo", 14, 100)], [])).toBe("NOT_DELIVERED");
});

test("follows from published numbers: two true counts that are published alike have the same ratio", () => {
  // 18 and 22 are both published as 20; nothing else of the count is asked
  expect(ratio("20/100", [stratum("bao", 7, 100)])).toEqual(ratio("20/105", [stratum("bao", 7, 100)]));
});
