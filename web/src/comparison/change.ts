import type { Indicator } from "@monitor/schema/indicators";
import { previousSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { isFigure, type Observation, pick } from "../graphql/observation.ts";
import { type Comparison, compare } from "./compare.ts";

/** An indicator this school year against the year before. */
export interface YearOnYear {
  readonly indicator: Indicator;
  readonly now: Observation | null;
  readonly before: Observation | null;
  /** Difference in the unit of the indicator, null unless both are numbers. */
  readonly difference: number | null;
  readonly comparison: Comparison;
}

/** All indicators of a place in one school year, each against the year before. */
export function yearOnYear(
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  period: SchoolYear,
): YearOnYear[] {
  return indicators.map((indicator) => {
    const now = pick(observations, { indicator: indicator.code, period });
    const before = pick(observations, { indicator: indicator.code, period: previousSchoolYear(period) });
    return {
      indicator,
      now,
      before,
      difference: isFigure(now) && isFigure(before) ? now.value - before.value : null,
      comparison: compare(now, before),
    };
  });
}
