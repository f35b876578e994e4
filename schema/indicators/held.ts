import { BREAKDOWNS, type Level, type PeriodKind } from "../vocabulary/index.ts";
import type { Indicator } from "./indicator.ts";

/**
 * Whether a release holds an indicator over a kind of period at a level. Part of a school year only of the areas that hold
 * fine parts as well, unless the indicator says otherwise: of smaller places most figures would be masked.
 */
export function isHeldOver(
  { periods, population, halvesEverywhere = false }: Indicator,
  kind: PeriodKind,
  level: Level,
): boolean {
  if (!periods.includes(kind) || population[level] === "none") return false;
  if (kind === "school-year" || (kind === "half-year" && halvesEverywhere)) return true;
  return BREAKDOWNS.age.levels.some((one) => one === level);
}
