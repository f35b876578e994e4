import type { FunnelPosition } from "@monitor/schema/vocabulary";
import { admissibleRange } from "./admissible-range.ts";
import { binomialLimits, poissonLimits } from "./funnel-limits.ts";
import type { Interval } from "./interval.ts";
import { type Overdispersion, overdispersionOf } from "./overdispersion.ts";
import { expectedRange } from "./standardisation.ts";

/** Two-sided confidence of the inner and the outer limits. */
export const FUNNEL_CONFIDENCE = { inner: 0.95, outer: 0.998 } as const;

/** The part of the units that chance puts outside the outer limits. */
const OUTSIDE_BY_CHANCE = 0.002;

/** A published count of a unit, and what is expected of it. */
export type FunnelUnit =
  /** A proportion: so many of a published total, each with the same probability. */
  | { readonly count: number; readonly total: number; readonly probability: number }
  /** A ratio: so many beside an expected number of events, published rounded to a whole. */
  | { readonly count: number; readonly expected: number };

/** Limits in events at the size of a unit, with the position of the unit. */
export interface FunnelPlace {
  readonly expected: number;
  readonly inner: Interval;
  readonly outer: Interval;
  readonly position: FunnelPosition;
}

export interface Funnel {
  /** One for each unit, in their order. */
  readonly places: readonly FunnelPlace[];
  /** Undefined below 10 units, or when units differ no more than chance lets them: the limits are those of chance alone. */
  readonly overdispersion: Overdispersion | undefined;
  /** Units that chance alone would show outside the outer limits. */
  readonly falseSignals: number;
}

const expectedOf = (unit: FunnelUnit) => ("expected" in unit ? unit.expected : unit.total * unit.probability);
const sizeOf = (unit: FunnelUnit) => ("expected" in unit ? unit.expected : unit.total);

/** Variance of the rate (events by size) that chance alone gives. */
function varianceOf(unit: FunnelUnit): number {
  const size = sizeOf(unit);
  if (size === 0) return 0;
  return "expected" in unit ? 1 / size : (unit.probability * (1 - unit.probability)) / size;
}

/** Chance's limits in events for every true number behind the published ones, and 2 events more for rounding. */
function limitsAt(unit: FunnelUnit, confidence: number): Interval {
  const { lowest, highest } = admissibleRange(unit.count);
  const [more, fewer] = [highest - unit.count, unit.count - lowest];
  if ("expected" in unit) {
    const expected = expectedRange(unit.expected);
    return {
      lower: poissonLimits(expected.lowest, confidence).lower - more,
      upper: poissonLimits(expected.highest, confidence).upper + fewer,
    };
  }
  const total = admissibleRange(unit.total);
  return {
    lower: binomialLimits(total.lowest, unit.probability, confidence).lower - more,
    upper: binomialLimits(total.highest, unit.probability, confidence).upper + fewer,
  };
}

/**
 * The limits further from the expected number by as much as the standard error grows: with additive variance, and still
 * as skew as the exact limits are.
 */
function widened(unit: FunnelUnit, { lower, upper }: Interval, between: number): Interval {
  const chance = varianceOf(unit);
  const [expected, growth] = [expectedOf(unit), chance === 0 ? 1 : Math.sqrt((chance + between) / chance)];
  return {
    lower: Math.max(0, expected + (lower - expected) * growth),
    upper: Math.min("total" in unit ? unit.total : Number.POSITIVE_INFINITY, expected + (upper - expected) * growth),
  };
}

/** Where a count lies between inner and outer limits, all in events. A count on a limit lies within it. */
export function positionOf(count: number, inner: Interval, outer: Interval): FunnelPosition {
  if (count > outer.upper) return "far-above";
  if (count < outer.lower) return "far-below";
  if (count > inner.upper) return "above";
  return count < inner.lower ? "below" : "within";
}

/**
 * Which units differ from what is expected of them by more than chance: funnel limits of 95 % and 99.8 %, exact binomial or
 * Poisson. With 10 units or more that differ more than chance lets them (phi above 1) the limits are wider by additive
 * variance. Because the counts are rounded the limits are so wide that a unit outside lies outside with every
 * true count behind its published one: rounding makes no signals.
 *
 * @param units published counts (multiples of 5), in any order; order does not change a unit's place
 * @throws RangeError on a count that cannot have been published
 */
export function funnelOf(units: readonly FunnelUnit[]): Funnel {
  const found = overdispersionOf(
    units
      .filter((unit) => sizeOf(unit) > 0)
      .map((unit) => ({
        difference: (unit.count - expectedOf(unit)) / sizeOf(unit),
        error: Math.sqrt(varianceOf(unit)),
      })),
  );
  const overdispersion = found !== undefined && found.phi > 1 ? found : undefined;
  const places = units.map((unit): FunnelPlace => {
    const limits = (confidence: number) => widened(unit, limitsAt(unit, confidence), overdispersion?.variance ?? 0);
    const [inner, outer] = [limits(FUNNEL_CONFIDENCE.inner), limits(FUNNEL_CONFIDENCE.outer)];
    return { expected: expectedOf(unit), inner, outer, position: positionOf(unit.count, inner, outer) };
  });
  return { places, overdispersion, falseSignals: units.length * OUTSIDE_BY_CHANCE };
}
