import { expect, test } from "vitest";
import { changeOf } from "./change.ts";
import { figure } from "./derive.fixture.ts";
import { publishedFigures } from "./published-figures.ts";

const change = (now: string, before: string | undefined, period = "2025-2026", yearBefore = "2024-2025") => {
  const base = figure(now, { period });
  const earlier = before === undefined ? [] : [figure(before, { period: yearBefore })];
  return changeOf(base, publishedFigures([base, ...earlier], new Set(["base"])));
};

test("110 pupils after 100 is ten per cent more, from the published numbers, without an interval", () => {
  expect(change("110", "100")).toEqual({ value: 10, lower: null, upper: null, numerator: 110, denominator: 100 });
  expect(change("90", "100")).toMatchObject({ value: -10 });
  expect(change("0", "100")).toMatchObject({ value: -100 });
});

test("halves and months are compared with the same half and month a year before", () => {
  expect(change("110", "100", "2025-2026 2", "2024-2025 2")).toMatchObject({ value: 10 });
  expect(change("110", "100", "2025-09", "2024-09")).toMatchObject({ value: 10 });
  expect(change("110", "100", "2025-09", "2025-08")).toBe("NOT_DELIVERED");
});

test("is masked where either count is, for the same reason", () => {
  expect(change("TOO_FEW", "100")).toBe("TOO_FEW");
  expect(change("110", "SUPPRESSED")).toBe("SUPPRESSED");
});

test("of the first year of a release was not delivered; after nobody there is no per cent", () => {
  expect(change("110", undefined)).toBe("NOT_DELIVERED");
  expect(change("110", "0")).toBe("TOO_FEW");
});
