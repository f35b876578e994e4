import type { Level } from "@monitor/schema/vocabulary";
import { expect, test } from "vitest";
import { figure, indicatorOf } from "./derive.fixture.ts";
import { derive } from "./index.ts";

const levels = new Map<string, Level>([
  ["99AA00", "site"],
  ["NL", "country"],
]);
const base = indicatorOf("base", { family: "share", of: ["withCare"], among: ["careKnown"] });
const change = indicatorOf("change", { family: "change", of: "base" }, { breakdowns: ["sex"], unit: "percent" });
const ratio = indicatorOf("ratio", { family: "ratio", of: "base" });
const catalogue = [base, change, ratio];

const figures = [
  figure("20/100"),
  figure("10/100", { period: "2024-2025" }),
  figure("10/100", { period: "2025-2026 1" }),
  figure("10/50", { breakdown: "sex:male" }),
  figure("10/50", { breakdown: "school-type:bao" }),
  figure("100/1000", { place: "NL", breakdown: "" }),
  figure("7", { indicator: "another" }),
];
const strata = [
  { indicator: "base", place: "99AA00", period: "2025-2026", schoolType: "bao", age: 7, persons: 100 } as const,
];
const derived = derive({ figures, levels, strata }, catalogue);
const found = (indicator: string, place: string, period = "2025-2026", breakdown = "") =>
  derived.find(
    (one) => one.indicator === indicator && one.place === place && one.period === period && one.breakdown === breakdown,
  );

test("every cell of the base has its derived figure: a number, or a reason", () => {
  expect(found("change", "99AA00")).toMatchObject({ status: "PUBLISHED", value: 100, numerator: 20, denominator: 10 });
  expect(found("change", "99AA00", "2024-2025")).toMatchObject({
    status: "NOT_DELIVERED",
    value: null,
    numerator: null,
  });
  expect(found("ratio", "99AA00")).toMatchObject({ status: "PUBLISHED", value: 2 });
  expect(found("ratio", "99AA00", "2024-2025")).toMatchObject({ status: "TOO_FEW", value: null });
});

test("parts are derived only where the derived indicator names them itself", () => {
  expect(found("change", "99AA00", "2025-2026", "sex:male")).toMatchObject({ status: "NOT_DELIVERED" });
  expect(found("change", "99AA00", "2025-2026", "school-type:bao")).toBeUndefined();
  expect(found("ratio", "99AA00", "2025-2026", "sex:male")).toBeUndefined();
});

test("of halves and months there is nothing where the derived indicator names school years only", () => {
  expect(found("change", "99AA00", "2025-2026 1")).toBeUndefined();
});

test("at a level for which the indicator has no figures, it does not apply", () => {
  expect(found("ratio", "NL")).toMatchObject({ status: "NOT_APPLICABLE", value: null });
});

test("a provisional figure makes a provisional derived figure", () => {
  const provisional = figures.map((one) =>
    one.period === "2025-2026" ? { ...one, status: "PROVISIONAL" as const } : one,
  );
  const [first] = derive({ figures: provisional, levels, strata }, catalogue);
  expect(first).toMatchObject({ indicator: "change", status: "PROVISIONAL" });
});

test("no figure comes from anywhere but the published ones: without them there is nothing", () => {
  expect(derive({ figures: [], levels, strata }, catalogue)).toEqual([]);
});

test("the same figures in another order give the same observations", () => {
  const sorted = (observations: typeof derived) => observations.map((one) => JSON.stringify(one)).toSorted();
  expect(sorted(derive({ figures: figures.toReversed(), levels, strata }, catalogue))).toEqual(sorted(derived));
});
