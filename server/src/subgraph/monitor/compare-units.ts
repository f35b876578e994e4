import type { Indicator } from "@monitor/schema/indicators";
import { FUNNEL_POSITIONS } from "@monitor/schema/vocabulary";
import {
  betaBinomialPrior,
  type FunnelPlace,
  funnelOf,
  gammaPoissonPrior,
  hullOfShrunkenProportion,
  hullOfShrunkenRatio,
  type Interval,
  type Shrunken,
  type WeighedFigure,
} from "../../statistics/index.ts";
import type { ComparedUnit, Comparison } from "./comparison.type.ts";
import type { Observation } from "./observation.type.ts";
import { weighedFigure } from "./weighed-figure.ts";

const CONFIDENCE = 0.95;
const PER: Readonly<Partial<Record<Indicator["unit"], number>>> = { percent: 100, "per-1000": 1000 };

/** A site or area, with its published figure; undefined where the release has none. */
export interface UnitToCompare {
  readonly code: string;
  readonly name: string;
  /** Null of an area. */
  readonly schoolType: string | null;
  readonly figure: Observation | undefined;
}

/** The published rate (0 to 1) of the whole release, of a school type where it is known; undefined where it is masked. */
export type ReferenceRate = (schoolType: string | null) => number | undefined;

interface Weighed {
  readonly unit: UnitToCompare;
  readonly figure: WeighedFigure;
}

const sizeOf = (figure: WeighedFigure) => ("total" in figure ? figure.total : figure.expected);

function times(factor: number, { lower, upper }: Interval): Interval {
  return { lower: factor * lower, upper: factor * upper };
}

/** How to shrink the figures of like units: all shares, or all ratios. Undefined where they teach nothing. */
function shrinkerOf(figures: readonly WeighedFigure[]): ((figure: WeighedFigure) => Shrunken) | undefined {
  const shares = figures.filter((figure) => "total" in figure);
  if (shares.length === figures.length) {
    const prior = betaBinomialPrior(shares);
    return prior && ((figure) => hullOfShrunkenProportion(figure as (typeof shares)[number], prior, CONFIDENCE));
  }
  const ratios = figures.filter((figure) => "expected" in figure);
  const prior = gammaPoissonPrior(ratios);
  return prior && ((figure) => hullOfShrunkenRatio(figure as (typeof ratios)[number], prior, CONFIDENCE));
}

/** Shrunken values by unit: towards the units of the same school type, or towards all where these are too few. */
function shrink(weighed: readonly Weighed[]): ReadonlyMap<string, Shrunken> {
  const ofAll = shrinkerOf(weighed.map(({ figure }) => figure));
  const ofType = new Map(
    [...Map.groupBy(weighed, ({ unit }) => unit.schoolType)].map(([type, like]) => [
      type,
      shrinkerOf(like.map(({ figure }) => figure)) ?? ofAll,
    ]),
  );
  return new Map(
    weighed.flatMap(({ unit, figure }) => {
      const shrunken = ofType.get(unit.schoolType)?.(figure);
      return shrunken === undefined ? [] : [[unit.code, shrunken] as const];
    }),
  );
}

/** All units together, where the whole release has no rate. */
function pooledRate(weighed: readonly Weighed[]): number {
  const total = weighed.reduce((sum, { figure }) => sum + sizeOf(figure), 0);
  return weighed.reduce((sum, { figure }) => sum + figure.count, 0) / total;
}

const unplaced = { expected: null, inner: null, outer: null, position: null, positionLabel: null, shrunken: null };

function placed(per: number, { figure }: Weighed, place: FunnelPlace, shrunken: Shrunken | undefined) {
  const perEvent = per / sizeOf(figure);
  return {
    expected: place.expected,
    inner: times(perEvent, place.inner),
    outer: times(perEvent, place.outer),
    position: place.position,
    positionLabel: FUNNEL_POSITIONS[place.position],
    shrunken: shrunken === undefined ? null : { value: per * shrunken.value, ...times(per, shrunken) },
  };
}

/**
 * What can be said of units beside each other, from their published figures alone: funnel limits at the size of each around
 * what is expected of it, its position in words, and its value shrunken to what its numbers warrant. A masked figure takes
 * no part and keeps its reason. Of other figures than shares and ratios only value and interval are given.
 *
 * @param units in the order in which they come back
 * @param reference what is usual; without it the units together are the measure
 */
export function compareUnits(
  indicator: Indicator,
  units: readonly UnitToCompare[],
  reference: ReferenceRate,
): Pick<Comparison, "units" | "phi" | "falseSignals"> {
  const weighed = units.flatMap((unit): readonly Weighed[] => {
    const figure = weighedFigure(indicator, unit.figure);
    return figure === undefined ? [] : [{ unit, figure }];
  });
  const { places, overdispersion, falseSignals } = funnelOf(
    weighed.map(({ unit, figure }) =>
      "expected" in figure
        ? figure
        : { ...figure, probability: reference(unit.schoolType) ?? reference(null) ?? pooledRate(weighed) },
    ),
  );
  const shrunken = shrink(weighed);
  const found = new Map(
    weighed.map((one, at) => [
      one.unit.code,
      placed(PER[indicator.unit] ?? 1, one, places[at]!, shrunken.get(one.unit.code)),
    ]),
  );
  return {
    units: units.map(({ code, name, figure }): ComparedUnit => {
      const { status, value, lower, upper, numerator, denominator } = figure ?? nothingDelivered;
      const numbers = { status, value, lower, upper, numerator, denominator };
      return { code, name, ...numbers, ...(found.get(code) ?? unplaced) };
    }),
    phi: overdispersion?.phi ?? null,
    falseSignals,
  };
}

const nothingDelivered = {
  ...{ status: "NOT_DELIVERED" as const, value: null, lower: null, upper: null, numerator: null, denominator: null },
};
