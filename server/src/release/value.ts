import type { Indicator } from "@monitor/schema/indicators";
import type { ProtectedFigure } from "../protection/index.ts";
import { hullOfCount, hullOfMeanShare, hullOfProportion, type Interval } from "../statistics/index.ts";

export const CONFIDENCE = 0.95;

/**
 * More lesson hours than any pupil has in a school year: 200 school days of 6 hours. Hours divided by it give fewer
 * pupils than there were, and so an interval that is wide enough; the number of pupils itself need not be published.
 */
export const MOST_HOURS_PER_PUPIL = 1200;
const SMALLEST_SAMPLE = 5;

export interface PublishedValue {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

const PER: Readonly<Record<Indicator["unit"], number>> = {
  persons: 1,
  count: 1,
  percent: 100,
  "per-1000": 1000,
  score: 1,
  ratio: 1,
  days: 1,
};

/** At least this many pupils, as a multiple of 5, stand behind a published number of lesson hours. */
const pupilsBehind = (hours: number): number =>
  Math.max(SMALLEST_SAMPLE, Math.floor(hours / MOST_HOURS_PER_PUPIL / SMALLEST_SAMPLE) * SMALLEST_SAMPLE);

function intervalOf(indicator: Indicator, numerator: number, denominator: number | null): Interval | undefined {
  if (indicator.interval === null) return undefined;
  if (denominator === null) return hullOfCount(numerator, CONFIDENCE);
  return indicator.measure.family === "time"
    ? hullOfMeanShare(numerator / denominator, pupilsBehind(denominator), CONFIDENCE)
    : hullOfProportion(numerator, denominator, CONFIDENCE);
}

/**
 * The value of a figure and its 95 % interval, in the unit of its indicator. Computed from the two published numbers and
 * nothing else (rule 5 of disclosure control): figures that are published alike have the same value and interval.
 */
export function publishedValue(indicator: Indicator, { numerator, denominator }: ProtectedFigure): PublishedValue {
  if (numerator === null) return { value: null, lower: null, upper: null };
  const per = PER[indicator.unit];
  const interval = intervalOf(indicator, numerator, denominator);
  return {
    value: denominator === null ? numerator : (per * numerator) / denominator,
    lower: interval === undefined ? null : per * interval.lower,
    upper: interval === undefined ? null : per * interval.upper,
  };
}
