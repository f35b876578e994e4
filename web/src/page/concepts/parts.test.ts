import { INDICATORS, indicatorByCode } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { partsOf, periodsOf } from "./parts.ts";

const of = (code: string) => indicatorByCode.get(code)!;

test("lesson time is the only figure that schools have by authorised and unauthorised", () => {
  expect(partsOf(of("absence-rate")).filter((part) => part.ofSites)).toEqual([
    { label: { nl: "geoorloofd of ongeoorloofd", en: "authorised or unauthorised" }, ofSites: true, ofNumerator: true },
  ]);
  expect(INDICATORS.flatMap(partsOf).filter((part) => part.ofSites)).toHaveLength(1);
});

test("what only serves the computation is no way to part a figure", () => {
  const labels = partsOf(of("care-share")).map((part) => part.label.nl);
  expect(labels).toContain("vorm van jeugdzorg");
  expect(labels).not.toContain("schoolsoort en leeftijd");
});

test("thuiszitters are counted by school year, half-year and month", () => {
  expect(periodsOf(of("thuiszitters")).map((kind) => kind.nl)).toEqual(["schooljaar", "halfjaar", "maand"]);
});
