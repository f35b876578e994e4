import type { Level } from "@monitor/schema/vocabulary";
import type { TFunction } from "i18next";
import type { YearOnYear } from "../../comparison/change.ts";
import { comparable } from "../../comparison/comparable.ts";
import { compare, standing, standingKind } from "../../comparison/compare.ts";
import { type Observation, pick } from "../../graphql/observation.ts";

export interface RegionFigures {
  readonly code: string;
  readonly name: string;
  readonly observations: readonly Observation[];
}

const figureOf = (region: RegionFigures, row: YearOnYear, year: string) =>
  pick(region.observations, { indicator: row.indicator.code, period: year });

/** How a region stands among the others, in words. */
export function amongRegions(
  row: YearOnYear,
  own: string,
  regions: readonly RegionFigures[],
  year: string,
  t: TFunction<"start">,
) {
  const others = regions.filter((region) => region.code !== own).map((region) => figureOf(region, row, year));
  const { higherThan, lowerThan, comparable: compared } = standing(row.now, others);
  if (compared === 0) return t("notCompared");
  const counts = { higher: higherThan, lower: lowerThan, others: compared };
  return t(`standing${standingKind(counts)}`, counts);
}

/** How a place within a region compares with that region, in words. */
export function withinRegion(
  row: YearOnYear,
  level: Level,
  region: RegionFigures,
  year: string,
  t: TFunction<"figure">,
  other: string,
) {
  const may = comparable(row.indicator, level, "inspirationRegion");
  return t(`comparison_${may ? compare(row.now, figureOf(region, row, year)) : "unknown"}`, { other });
}
