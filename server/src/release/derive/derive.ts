import { INDICATORS, type Indicator, isDerived } from "@monitor/schema/indicators";
import { type Level, periodKindOf } from "@monitor/schema/vocabulary";
import type { ProtectedFigure } from "../../protection/index.ts";
import type { Observation } from "../observation.ts";
import { changeOf } from "./change.ts";
import { type DerivedFigure, type DerivedIndicator, observationBasedOn } from "./derived-figure.ts";
import { type PublishedFigures, publishedFigures } from "./published-figures.ts";
import { quantileOf } from "./quantile.ts";
import { ratioOf } from "./ratio.ts";
import { type StrataOf, type StratumCount, strataByCell } from "./strata.ts";

export type { StratumCount } from "./strata.ts";

export interface DeriveFrom {
  /** All figures of `protect`, in any order. */
  readonly figures: readonly ProtectedFigure[];
  /** The level of each place that has figures. */
  readonly levels: ReadonlyMap<string, Level>;
  /** For the base of each `ratio` (care-share): whom its denominator counts in a place, by school type and age. */
  readonly strata: readonly StratumCount[];
}

const isDerivedIndicator = (indicator: Indicator): indicator is DerivedIndicator => isDerived(indicator.measure);

/** Derived figures exist of the periods and parts that the derived indicator itself names, and of the whole. */
function isWanted(indicator: DerivedIndicator, { breakdown, period }: ProtectedFigure): boolean {
  const kind = periodKindOf(period);
  if (kind === undefined || !indicator.periods.includes(kind)) return false;
  return breakdown === "" || indicator.breakdowns.some((dimension) => breakdown.startsWith(`${dimension}:`));
}

function figureOf(
  { measure }: DerivedIndicator,
  base: ProtectedFigure,
  published: PublishedFigures,
  strataOf: StrataOf,
): DerivedFigure {
  switch (measure.family) {
    case "change":
      return changeOf(base, published);
    case "ratio":
      return ratioOf(base, published, strataOf(base));
    case "quantile":
      return quantileOf(measure, base, published);
  }
}

/**
 * The observations of all derived indicators, from published figures only (rule 5 of disclosure control): one for every
 * cell of the base that the derived indicator names, with numbers or a reason.
 *
 * - `change`: numerator the published count, denominator that of a year before, value in per cent, no interval;
 * - `ratio`: numerator the published count, denominator the expected count rounded to a whole, value and interval their ratio;
 * - `quantile`: numerator how many persons it is about, denominator null, value and interval in days.
 *
 * @param indicators the catalogue; a derived indicator whose base has no figures has none either
 * @returns in the order of catalogue and figures; `observationsOf` sorts
 */
export function derive(
  { figures, levels, strata }: DeriveFrom,
  indicators: readonly Indicator[] = INDICATORS,
): readonly Observation[] {
  const derived = indicators.filter(isDerivedIndicator);
  const published = publishedFigures(figures, new Set(derived.map(({ measure }) => measure.of)));
  const strataOf = strataByCell(strata);
  return derived.flatMap((indicator) =>
    published
      .of(indicator.measure.of)
      .filter((base) => isWanted(indicator, base))
      .map((base) => {
        const level = levels.get(base.place);
        const exists = level !== undefined && indicator.population[level] !== "none";
        const figure = exists ? figureOf(indicator, base, published, strataOf) : "NOT_APPLICABLE";
        return observationBasedOn(base, indicator.code, figure);
      }),
  );
}
