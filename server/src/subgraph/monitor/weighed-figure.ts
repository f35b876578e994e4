import type { Indicator } from "@monitor/schema/indicators";
import { hasValue } from "@monitor/schema/vocabulary";
import type { WeighedFigure } from "../../statistics/index.ts";
import type { Observation } from "./observation.type.ts";

/** Kinds of figure of which chance can be told: a share of persons, and a count beside an expected one. */
export const isWeighable = ({ measure }: Indicator): boolean =>
  measure.family === "share" || measure.family === "ratio";

/**
 * The two published numbers of a figure, as statistics ask for them; undefined where it is masked, or of a kind of which
 * only the interval is known. The expected number of a ratio is published rounded; the value tells it in full.
 */
export function weighedFigure(indicator: Indicator, figure: Observation | undefined): WeighedFigure | undefined {
  if (figure === undefined || !isWeighable(indicator) || !hasValue(figure.status)) return undefined;
  const { value, numerator: count, denominator } = figure;
  if (value === null || count === null || denominator === null || denominator === 0) return undefined;
  if (indicator.measure.family === "share") return { count, total: denominator };
  return { count, expected: value > 0 ? count / value : denominator };
}
