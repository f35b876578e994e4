import { INDICATORS, indicatorByCode } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { partsOf, periodsOf } from "./parts.ts";

const of = (code: string) => indicatorByCode.get(code)!;
const levelsOfPart = (code: string, label: string) =>
  partsOf(of(code))
    .find((part) => part.label.nl === label)!
    .levels.map(({ level }) => level);

test("the finer the parts, the larger the areas: age of regions, school type of municipalities too", () => {
  const regions = ["country", "inspirationRegion", "youthRegion"];
  expect(levelsOfPart("care-share", "leeftijd")).toEqual(regions);
  expect(levelsOfPart("absence-rate", "geoorloofd of ongeoorloofd")).toEqual(regions);
  expect(levelsOfPart("care-share", "schoolsoort")).toEqual([...regions, "municipality", "schoolAlliance"]);
});

test("a school has whole figures only, unless an indicator says otherwise", () => {
  const levels = INDICATORS.flatMap(partsOf).flatMap((part) => part.levels.map(({ level }) => level));
  expect(levels).not.toContain("site");
  expect(levels).not.toContain("board");
  const [parted] = partsOf({ ...of("absence-rate"), siteBreakdowns: ["absence-reason"] });
  expect(parted!.levels.map(({ level }) => level)).toContain("site");
});

test("an area of which the figure does not exist has no parts of it either", () => {
  expect(of("exemptions").population.schoolAlliance).toBe("none");
  for (const one of INDICATORS) {
    const levels = partsOf(one).flatMap((part) => part.levels.map(({ level }) => level));
    for (const level of levels) expect(one.population[level]).not.toBe("none");
  }
});

test("every part that is told exists somewhere", () => {
  for (const part of INDICATORS.flatMap(partsOf)) expect(part.levels.length).toBeGreaterThan(0);
});

test("parts of what is counted stay above the line, parts of the pupils do not", () => {
  const ofNumerator = (code: string) => partsOf(of(code)).flatMap((part) => (part.ofNumerator ? [part.label.nl] : []));
  expect(ofNumerator("absence-rate")).toEqual(["geoorloofd of ongeoorloofd"]);
  expect(ofNumerator("care-share")).toEqual(["vorm van jeugdzorg"]);
});

test("what only serves the computation is no way to part a figure", () => {
  const labels = partsOf(of("care-share")).map((part) => part.label.nl);
  expect(labels).toContain("vorm van jeugdzorg");
  expect(labels).not.toContain("schoolsoort en leeftijd");
});

test("thuiszitters are counted by half-year as well, lesson time by month too", () => {
  const labels = (code: string) => periodsOf(of(code)).map(({ label }) => label.nl);
  expect(labels("sixteen-hours")).toEqual(["schooljaar"]);
  expect(labels("thuiszitters")).toEqual(["schooljaar", "halfjaar"]);
  expect(labels("absence-rate")).toEqual(["schooljaar", "halfjaar", "maand"]);
});

test("part of a school year is told of regions and the country, of youth care in all places", () => {
  const [, half] = periodsOf(of("thuiszitters"));
  expect(half!.levels!.map(({ level }) => level)).toEqual(["country", "inspirationRegion", "youthRegion"]);
  expect(periodsOf(of("care-share")).map(({ levels }) => levels)).toEqual([null, null]);
});
