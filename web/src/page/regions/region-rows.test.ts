import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { extremes, regionRows } from "./region-rows.ts";

const region = (code: string, observations = [anObservation()], certain = true) => ({
  code,
  name: code.slice(3),
  certain,
  observations,
});
const wanted = { indicator: "care-share", period: "2025-2026" };
const regions = [
  region("IR-ALMERE", [withoutValue("SUPPRESSED")]),
  region("IR-UTRECHT", [anObservation({ value: 9 })], false),
  region("IR-TWENTE", [anObservation({ value: 12 })]),
];

test("regions stand by their figure, the one without a number last and still named", () => {
  expect(regionRows(regions, wanted, null).map((row) => row.name)).toEqual(["TWENTE", "UTRECHT", "ALMERE"]);
});

test("the viewer's own region is marked, and no other", () => {
  const rows = regionRows(regions, wanted, "IR-UTRECHT");
  expect(rows.filter((row) => row.own).map((row) => row.code)).toEqual(["IR-UTRECHT"]);
});

test("a region with an uncertain membership carries a sign", () => {
  expect(regionRows(regions, wanted, null).map((row) => row.mark)).toEqual([undefined, "†", undefined]);
});

test("for one school type the figure of that type is shown, never that of all schools", () => {
  const primary = "school-type:bao";
  const byType = [{ code: "IR-TWENTE", observations: [anObservation({ breakdown: primary, value: 7 })] }];
  const rows = regionRows(regions, { ...wanted, breakdown: primary }, null, byType);
  expect(rows.map((row) => [row.name, row.observation?.value ?? null])).toEqual([
    ["TWENTE", 7],
    ["ALMERE", null],
    ["UTRECHT", null],
  ]);
});

test("a region without schools of a type is not called undelivered, and one that did not deliver is", () => {
  const late = region("IR-DE-MEIERIJ", [withoutValue("NOT_DELIVERED")]);
  const rows = regionRows([regions[2]!, late], { ...wanted, breakdown: "school-type:vso" }, null, []);
  expect(rows.map((row) => [row.name, row.observation?.status])).toEqual([
    ["DE-MEIERIJ", "NOT_DELIVERED"],
    ["TWENTE", "NOT_APPLICABLE"],
  ]);
});

test("highest and lowest are named among regions with a number only", () => {
  const found = extremes(regionRows(regions, wanted, null));
  expect([found?.highest.name, found?.lowest.name]).toEqual(["TWENTE", "UTRECHT"]);
});

test("with one figure there is no highest and no lowest", () => {
  expect(extremes(regionRows(regions.slice(0, 2), wanted, null))).toBeNull();
});
