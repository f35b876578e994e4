import { indicatorByCode } from "@monitor/schema/indicators";
import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import { yearOnYear } from "../../comparison/change.ts";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { amongRegions, withinRegion } from "./against.ts";

const year = "2025-2026";
const t = ((key: string, options?: object) =>
  [key, ...Object.values(options ?? {})].join(" ")) as unknown as TFunction<"start"> & TFunction<"figure">;
const figure = (lower: number, value: number, upper: number, indicator = "care-share") =>
  anObservation({ indicator, lower, value, upper });
const rowOf = (code: string, observation: ReturnType<typeof anObservation>) =>
  yearOnYear([indicatorByCode.get(code)!], [observation], year)[0]!;
const region = (code: string, observation: ReturnType<typeof anObservation>) => ({
  code,
  name: code,
  observations: [observation],
});
const regions = [
  region("IR-TWENTE", figure(19, 20, 21)),
  region("IR-A", figure(9, 10, 11)),
  region("IR-B", figure(29, 30, 31)),
  region("IR-C", figure(15, 20, 25)),
  region("IR-D", withoutValue("NOT_DELIVERED")),
];

test("a region is told of how many others it demonstrably differs, itself and the undelivered left out", () => {
  expect(amongRegions(rowOf("care-share", figure(19, 20, 21)), "IR-TWENTE", regions, year, t)).toBe(
    "standingBoth 1 1 3",
  );
});

test("a region whose own figure is masked is compared with none", () => {
  const masked = rowOf("care-share", withoutValue("SUPPRESSED"));
  expect(amongRegions(masked, "IR-TWENTE", regions, year, t)).toBe("notCompared");
});

test("a municipality is held against its region on a share of pupils", () => {
  const row = rowOf("care-share", figure(24, 25, 26));
  expect(withinRegion(row, "municipality", regions[0]!, year, t, "de regio")).toBe("comparison_higher de regio");
});

test("an alliance counts enrolled pupils and is not held against the residents of a region", () => {
  const ofRegion = region("IR-TWENTE", figure(1, 2, 3, "thuiszitters"));
  const row = rowOf("thuiszitters", figure(8, 9, 10, "thuiszitters"));
  expect(withinRegion(row, "schoolAlliance", ofRegion, year, t, "de regio")).toBe("comparison_unknown de regio");
  expect(withinRegion(row, "municipality", ofRegion, year, t, "de regio")).toBe("comparison_higher de regio");
});
