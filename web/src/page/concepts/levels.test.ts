import { INDICATORS, indicatorByCode } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { levelsOf } from "./levels.ts";

test("thuiszitters are residents for a municipality and enrolled pupils for a school", () => {
  const levels = levelsOf(indicatorByCode.get("thuiszitters")!);
  expect(levels.map(({ level, population }) => `${level}: ${population}`)).toEqual([
    "country: residence",
    "inspirationRegion: residence",
    "youthRegion: residence",
    "municipality: residence",
    "schoolAlliance: school",
    "board: school",
    "site: school",
  ]);
});

test("a level at which an indicator does not exist is not listed", () => {
  const [first] = INDICATORS;
  const nowhere = { ...first!, population: { ...first!.population, site: "none" as const } };
  expect(levelsOf(nowhere).map((one) => one.level)).not.toContain("site");
});
