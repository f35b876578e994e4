import { indicatorByCode } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import type { CountedPlace, SiteCoverage } from "./expected-cells.ts";
import type { CountedCell } from "./family/counted-cell.ts";
import { figuresOf } from "./figures.ts";
import { countedPeriods } from "./period.ts";

const pupils = indicatorByCode.get("pupils")!;
const thuiszitters = indicatorByCode.get("thuiszitters")!;
const almelo: CountedPlace = { place: "0141", level: "municipality", breakdowns: ["school-type:bao"] };
const school: CountedPlace = { place: "99AA00", level: "site", breakdowns: [] };
const cell: CountedCell = {
  place: "0141",
  breakdown: "",
  period: "2025-2026",
  known: 90,
  everyone: 100,
  count: { family: "persons", persons: 100 },
};
const sites: SiteCoverage = { place: "0141", breakdown: "", period: "2025-2026", expected: 4, delivered: 3 };
const counted = [{ indicator: pupils, population: "school" as const, cells: [cell] }];
const years = countedPeriods(["2024-2025", "2025-2026"], "2026-03-01");

test("every place has a figure for every school year and breakdown, if only to say that it was not delivered", () => {
  const figures = figuresOf(counted, [almelo, school], years, [sites], [pupils]);
  expect(
    figures.map((one) => [one.place, one.period, one.breakdown, typeof one.count === "string" ? one.count : "counted"]),
  ).toEqual([
    ["0141", "2024-2025", "", "NOT_DELIVERED"],
    ["0141", "2025-2026", "", "counted"],
    ["0141", "2024-2025", "school-type:bao", "NOT_DELIVERED"],
    ["0141", "2025-2026", "school-type:bao", "NOT_DELIVERED"],
    ["99AA00", "2024-2025", "", "NOT_DELIVERED"],
    ["99AA00", "2025-2026", "", "NOT_DELIVERED"],
  ]);
});

test("coverage is the smaller of that of the schools and that of the pupils", () => {
  const of = (known: number, delivered: number) =>
    figuresOf(
      [{ ...counted[0]!, cells: [{ ...cell, known }] }],
      [almelo],
      years,
      [{ ...sites, delivered }],
      [pupils],
    ).find((one) => one.count !== "NOT_DELIVERED")?.coverage;
  expect(of(90, 3)).toBe(0.75);
  expect(of(90, 4)).toBe(0.9);
});

test("a place of which no school is known is not covered", () => {
  const [, figure] = figuresOf(counted, [almelo], years, [], [pupils]);
  expect(figure).toMatchObject({ period: "2025-2026", coverage: 0 });
});

test("an indicator without a population at a level does not apply there", () => {
  const indicator = { ...pupils, population: { ...pupils.population, site: "none" as const } };
  const figures = figuresOf([], [school], years, [], [indicator]);
  expect(figures.map((one) => one.count)).toEqual(["NOT_APPLICABLE", "NOT_APPLICABLE"]);
});

test("what is counted on 1 October is final in March, what is counted over the year is provisional", () => {
  const figures = figuresOf([], [school], years, [], [pupils, thuiszitters]);
  expect(figures.map((one) => [one.indicator, one.period, one.provisional])).toEqual([
    ["pupils", "2024-2025", false],
    ["pupils", "2025-2026", false],
    ["thuiszitters", "2024-2025", false],
    ["thuiszitters", "2025-2026", true],
  ]);
});
