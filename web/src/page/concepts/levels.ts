import type { Indicator } from "@monitor/schema/indicators";
import { AREA_KINDS, type Level, type Localised } from "@monitor/schema/vocabulary";

const ORDER: readonly Level[] = [
  "country",
  "inspirationRegion",
  "youthRegion",
  "municipality",
  "schoolAlliance",
  "board",
  "site",
];

export interface LevelWords {
  readonly level: Level;
  /** Null for the site, whose word is a text of the page. */
  readonly label: Localised | null;
  readonly population: "school" | "residence";
}

/** The levels at which an indicator exists, from wide to narrow, and whose figures they hold there. */
export function levelsOf(indicator: Indicator): LevelWords[] {
  return ORDER.flatMap((level) => {
    const population = indicator.population[level];
    if (population === "none") return [];
    return [{ level, label: level === "site" ? null : AREA_KINDS[level], population }];
  });
}
