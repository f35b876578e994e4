import { indicatorByCode } from "@monitor/schema/indicators";
import type { ProtectedFigure } from "../protection/index.ts";
import { type PublishedValue, publishedValue } from "./value.ts";

/** A figure as it stands in a release. */
export interface Observation extends ProtectedFigure, PublishedValue {}

const keyOf = (figure: ProtectedFigure): string =>
  [figure.place, figure.indicator, figure.period, figure.breakdown].join("\t");

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The observations of protected figures, in one fixed order: place, indicator, period, breakdown. */
export function observationsOf(figures: readonly ProtectedFigure[]): readonly Observation[] {
  return figures
    .map((figure) => ({ ...figure, ...publishedValue(indicatorByCode.get(figure.indicator)!, figure) }))
    .sort((one, other) => byText(keyOf(one), keyOf(other)));
}
