import type { Indicator } from "@monitor/schema/indicators";
import { hasValue } from "@monitor/schema/vocabulary";
import type { WeighedFigure } from "../../statistics/index.ts";
import type { Observation } from "./observation.type.ts";

/** Kinds of figure of which chance can be told: a share of persons, and a count beside an expected one. */
export const isWeighable = ({ measure }: Indicator): boolean =>
  measure.family === "share" || measure.family === "ratio";

/**
 * The two published numbers of a figure, as statistics ask for them; undefined where it is masked, or of a kind of which
 * only the interval is known.
 */
export function weighedFigure(indicator: Indicator, figure: Observation | undefined): WeighedFigure | undefined {
  if (figure === undefined || !isWeighable(indicator) || !hasValue(figure.status)) return undefined;
  const { numerator: count, denominator } = figure;
  if (count === null || denominator === null || denominator === 0) return undefined;
  return indicator.measure.family === "share" ? { count, total: denominator } : { count, expected: denominator };
}
