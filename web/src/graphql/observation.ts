import { hasValue } from "@monitor/schema/vocabulary";
import { graphql, type ResultOf } from "./graphql.ts";

export const observationFields = graphql(`
  fragment ObservationFields on Observation @_unmask {
    indicator
    period
    breakdown
    value
    lower
    upper
    numerator
    denominator
    status
    release
  }
`);

export type Observation = ResultOf<typeof observationFields>;

/** A figure in a state in which there is a number. */
export type Figure = Observation & { readonly value: number };
/** A figure with both bounds of its 95 % interval. */
export type FigureWithInterval = Figure & { readonly lower: number; readonly upper: number };

export const isFigure = (one: Observation | null): one is Figure =>
  one !== null && hasValue(one.status) && one.value !== null;

export const hasInterval = (one: Observation | null): one is FigureWithInterval =>
  isFigure(one) && one.lower !== null && one.upper !== null;

export interface Wanted {
  readonly indicator: string;
  readonly period: string;
  /** Empty or left out: the whole, else dimension and member such as `school-type:bao`. */
  readonly breakdown?: string;
}

/** The figure of an indicator and school year, or null where the release holds no such figure. */
export function pick(observations: readonly Observation[], wanted: Wanted): Observation | null {
  return (
    observations.find(
      (one) =>
        one.indicator === wanted.indicator &&
        one.period === wanted.period &&
        (one.breakdown ?? "") === (wanted.breakdown ?? ""),
    ) ?? null
  );
}

/** Stands for a figure that by its definition cannot exist, such as one by school type of an indicator without types. */
export const notApplicable = (indicator: string, period: string): Observation => ({
  indicator,
  period,
  breakdown: null,
  value: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  status: "NOT_APPLICABLE",
  release: 0,
});
