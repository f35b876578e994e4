import { FACTS, INDICATORS, type Indicator, indicatorByCode } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { wantedBy } from "./wanted.ts";

const thuiszitters = indicatorByCode.get("thuiszitters")!;
const inMonths = (one: Indicator): Indicator => ({ ...one, periods: ["school-year", "month"] });

test("of a school year every fact is established, whatever asks for it", () => {
  expect([...wantedBy([]).facts["school-year"]]).toEqual(Object.keys(FACTS));
});

test("of a month only what an indicator of months names, and who counts at all", () => {
  expect([...wantedBy([thuiszitters]).facts.month].sort()).toEqual(["enrolled", "notEnrolled"]);
  expect([...wantedBy([inMonths(thuiszitters)]).facts.month].sort()).toEqual([
    ...["attendanceKnown", "enrolled", "longTermAbsent", "notEnrolled"],
    ...["residentAbsenceKnown", "thuiszitter"],
  ]);
});

test("lesson time and providers are read of the kinds of period of which an indicator counts them", () => {
  const { hours, providers } = wantedBy(INDICATORS);
  expect([...hours]).toEqual(["school-year", "half-year", "month"]);
  expect([...providers]).toEqual(["school-year"]);
  const none = wantedBy([thuiszitters]);
  expect([none.hours.size, none.providers.size]).toEqual([0, 0]);
});
