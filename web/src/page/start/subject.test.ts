import { expect, test } from "vitest";
import { aViewer } from "../../session/session.fixture.ts";
import { subjectsOf } from "./subject.ts";

test("a verbinder starts with the own region", () => {
  expect(subjectsOf(aViewer())).toEqual([
    { level: "inspirationRegion", code: "IR-TWENTE", name: "Twente", address: "/regio/IR-TWENTE" },
  ]);
});

test("a school starts with its own profile", () => {
  const school = aViewer({
    role: "school",
    areas: [],
    sites: [{ code: "99AA00", name: "De Berk", schoolType: "bao" }],
  });
  expect(subjectsOf(school)).toEqual([{ level: "site", code: "99AA00", name: "De Berk", address: "/school/99AA00" }]);
});

test("a data steward has no place of its own, and neither has a province a page", () => {
  expect(subjectsOf(aViewer({ role: "steward", areas: [] }))).toEqual([]);
  expect(subjectsOf(aViewer({ areas: [{ code: "PV-OV", kind: "province", name: "Overijssel" }] }))).toEqual([]);
});
