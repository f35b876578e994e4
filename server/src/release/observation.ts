import { indicatorByCode } from "@monitor/schema/indicators";
import type { ProtectedFigure } from "../protection/index.ts";
import { type PublishedValue, publishedValue } from "./value.ts";

/** A figure as it stands in a release. */
export interface Observation extends ProtectedFigure, PublishedValue {}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const byCell = (one: Observation, other: Observation): number =>
  byText(one.place, other.place) ||
  byText(one.indicator, other.indicator) ||
  byText(one.period, other.period) ||
  byText(one.breakdown, other.breakdown);

/**
 * The observations of protected figures, and those that were derived from these, in one fixed order: place, indicator,
 * period, breakdown.
 */
export function observationsOf(
  figures: readonly ProtectedFigure[],
  derived: readonly Observation[] = [],
): readonly Observation[] {
  const observations = figures.map((figure) => ({
    ...figure,
    ...publishedValue(indicatorByCode.get(figure.indicator)!, figure),
  }));
  return [...observations, ...derived].sort(byCell);
}
