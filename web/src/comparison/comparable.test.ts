import { indicatorByCode } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { comparable } from "./comparable.ts";

const indicator = (code: string) => indicatorByCode.get(code)!;

test("a share of pupils of a school may stand beside that of its region", () => {
  expect(comparable(indicator("care-share"), "site", "inspirationRegion")).toBe(true);
});

test("a number of pupils is not compared: a region always has more than a school", () => {
  expect(comparable(indicator("pupils"), "site", "inspirationRegion")).toBe(false);
  expect(comparable(indicator("providers"), "municipality", "inspirationRegion")).toBe(false);
});

test("thuiszitters of a school and of a region are not compared: the region counts its residents", () => {
  expect(comparable(indicator("thuiszitters"), "site", "inspirationRegion")).toBe(false);
  expect(comparable(indicator("thuiszitters"), "municipality", "inspirationRegion")).toBe(true);
});
