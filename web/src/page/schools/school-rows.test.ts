import { indicatorByCode } from "@monitor/schema/indicators";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { schoolRows, tally } from "./school-rows.ts";
import type { ComparedSite } from "./schools.query.ts";

const careShare = indicatorByCode.get("care-share")!;
const year = "2025-2026";
const interval = (lower: number, value: number, upper: number) => anObservation({ lower, value, upper });

const site = (name: string, observation = anObservation(), change: Partial<ComparedSite> = {}): ComparedSite => ({
  code: name,
  name,
  schoolType: "bao",
  place: "Enschede",
  municipality: { code: "0153", name: "Enschede" },
  region: { code: "IR-TWENTE" },
  observations: [observation],
  ...change,
});
const ofType = (type: string, lower: number, value: number, upper: number) =>
  anObservation({ breakdown: `school-type:${type}`, lower, value, upper });
const regions = [
  { code: "IR-TWENTE", observations: [ofType("bao", 9, 10, 11), ofType("sbo", 44, 47, 50)] },
  { code: "IR-UTRECHT", observations: [ofType("bao", 30, 31, 32)] },
];
const rowsOf = (...sites: ComparedSite[]) => schoolRows(sites, regions, careShare, year);

test("a school that demonstrably differs stands first, whatever its name", () => {
  const rows = rowsOf(
    site("Aap", interval(8, 10.5, 13)),
    site("Mies", interval(2, 4, 6)),
    site("Noot", interval(14, 20, 26)),
  );
  expect(rows.map((row) => [row.site.name, row.comparison])).toEqual([
    ["Noot", "higher"],
    ["Mies", "lower"],
    ["Aap", "no-difference"],
  ]);
});

test("a special school is held against special schools, not against all of the region", () => {
  const [row] = rowsOf(site("De Wilg", interval(40, 46, 52), { schoolType: "sbo" }));
  expect(row).toMatchObject({ alike: { value: 47 }, comparison: "no-difference" });
});

test("a school is held against the region in which it stands", () => {
  const [row] = rowsOf(site("Domplein", interval(14, 20, 26), { region: { code: "IR-UTRECHT" } }));
  expect(row).toMatchObject({ alike: { value: 31 }, comparison: "lower" });
});

test("a masked school and one outside the regions stand last and are compared with nothing", () => {
  const rows = rowsOf(
    site("Aap", withoutValue("SUPPRESSED")),
    site("Buiten", interval(40, 50, 60), { region: null }),
    site("Zus", interval(14, 20, 26)),
  );
  expect(rows.map((row) => row.site.name)).toEqual(["Zus", "Aap", "Buiten"]);
  expect(tally(rows)).toEqual({ higher: 1, lower: 0, compared: 1 });
});

test("thuiszitters and numbers of pupils are held against nothing: schools stand by name", () => {
  for (const code of ["thuiszitters", "pupils", "providers"]) {
    const indicator = indicatorByCode.get(code)!;
    const figures = [interval(50, 60, 70), interval(1, 2, 3)].map((one) => ({ ...one, indicator: code }));
    const rows = schoolRows([site("Noot", figures[0]), site("Aap", figures[1])], regions, indicator, year);
    expect(rows.map((row) => [row.site.name, row.alike, row.comparison])).toEqual([
      ["Aap", null, "unknown"],
      ["Noot", null, "unknown"],
    ]);
  }
});

test("among schools that do not differ the value never decides the order: that would rank by luck", () => {
  const anySchools = fc.uniqueArray(
    fc.record({ name: fc.stringMatching(/^[a-z]{1,6}$/), value: fc.double({ min: 9, max: 11, noNaN: true }) }),
    { selector: (one) => one.name },
  );
  fc.assert(
    fc.property(anySchools, (schools) => {
      const rows = rowsOf(...schools.map(({ name, value }) => site(name, interval(0, value, 60))));
      const names = schools.map((one) => one.name).sort((a, b) => a.localeCompare(b, "nl"));
      expect(rows.map((row) => row.site.name)).toEqual(names);
    }),
  );
});

test("the only school of its type in the region is not called alike to itself", () => {
  const alone = site("Enig", interval(44, 47, 50), { schoolType: "sbo" });
  const rows = rowsOf(alone);
  expect(rows[0]!.comparison).toBe("alone");
  expect(tally(rows)).toEqual({ higher: 0, lower: 0, compared: 0 });
});
