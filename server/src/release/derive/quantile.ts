import type { Measure } from "@monitor/schema/indicators";
import { BREAKDOWNS } from "@monitor/schema/vocabulary";
import type { ProtectedFigure } from "../../protection/index.ts";
import { hullOfMeanShare, type ValueBand, valueInBands } from "../../statistics/index.ts";
import { CONFIDENCE } from "../value.ts";
import { type DerivedFigure, isShown } from "./derived-figure.ts";
import type { PublishedFigures } from "./published-figures.ts";

type QuantileMeasure = Extract<Measure, { readonly family: "quantile" }>;

/** Upper end in days of a band by its name: 14 of `8-14`, none of `over-365`. */
const upperEndOf = (member: string): number => Number(/^\d+-(\d+)$/.exec(member)?.[1] ?? Number.POSITIVE_INFINITY);

/**
 * The day below which a part of the persons lies, interpolated in the published bands, with Woodruff's interval. Needed are
 * the bands up to and including the one in which it lies, or that one and all above it; where both have a masked band it is
 * masked. Where it lies in the last band, which has no end, value and lower limit are the start of that band and there is
 * no upper limit: it is at least so long.
 */
export function quantileOf(
  { at, bands }: QuantileMeasure,
  base: ProtectedFigure,
  published: PublishedFigures,
): DerivedFigure {
  const cells = Object.keys(BREAKDOWNS[bands].members).map((member) => ({
    upTo: upperEndOf(member),
    figure: published.beside(base, { breakdown: `${bands}:${member}` }),
  }));
  const shown = cells.map(({ figure }) => figure).find(isShown);
  if (shown === undefined || shown.denominator === null) return cells[0]?.figure?.status ?? "NOT_APPLICABLE";
  const persons = shown.denominator;
  const counted = cells.map(
    ({ upTo, figure }): ValueBand => ({ upTo, persons: isShown(figure) ? figure.numerator : undefined }),
  );
  const value = valueInBands(at, counted, persons);
  if (value === undefined) return "SUPPRESSED";
  const share = hullOfMeanShare(at, persons, CONFIDENCE)!;
  const lower = valueInBands(share.lower, counted, persons);
  const upper = valueInBands(share.upper, counted, persons);
  return {
    value: value.from,
    lower: lower?.from ?? null,
    upper: upper?.isOpen ? null : (upper?.from ?? null),
    numerator: persons,
    denominator: null,
  };
}
