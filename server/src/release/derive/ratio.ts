import { COUNTRY } from "@monitor/schema/vocabulary";
import type { ProtectedFigure } from "../../protection/index.ts";
import { expectedCount, FEWEST_EXPECTED, hullOfRatio } from "../../statistics/index.ts";
import { CONFIDENCE } from "../value.ts";
import { type DerivedFigure, isShown } from "./derived-figure.ts";
import type { PublishedFigures } from "./published-figures.ts";
import type { StratumCount } from "./strata.ts";

/** The published rate of the whole release for a part; undefined where it is masked or was not counted. */
function countryRate(base: ProtectedFigure, published: PublishedFigures, breakdown: string): number | undefined {
  const figure = published.beside(base, { place: COUNTRY, breakdown });
  return isShown(figure) && figure.denominator ? figure.numerator / figure.denominator : undefined;
}

/** The rate of a stratum, else of its school type, else of everybody. */
function rateOf(
  { schoolType, age }: StratumCount,
  rate: (breakdown: string) => number | undefined,
): number | undefined {
  const ofStratum = schoolType === null || age === null ? undefined : rate(`type-age:${schoolType}-${age}`);
  const ofType = schoolType === null ? undefined : rate(`school-type:${schoolType}`);
  return ofStratum ?? ofType ?? rate("");
}

/**
 * A published count over what the published rates of the whole release, by school type and age, would give the place's
 * own persons, rounded to a whole (indirect standardisation). Value and interval follow from these two numbers; the rates of so
 * many persons are taken as given. Below 5 expected: too few. Masked where the count is, and where the whole release has no rate.
 */
export function ratioOf(
  base: ProtectedFigure,
  published: PublishedFigures,
  strata: readonly StratumCount[],
): DerivedFigure {
  if (!isShown(base)) return base.status;
  const rates = strata.map((stratum) => rateOf(stratum, (breakdown) => countryRate(base, published, breakdown)));
  if (rates.includes(undefined)) {
    return published.beside(base, { place: COUNTRY, breakdown: "" })?.status ?? "NOT_DELIVERED";
  }
  const expected = expectedCount(strata.map(({ persons }, at) => ({ persons, rate: rates[at]! })));
  if (expected < FEWEST_EXPECTED) return "TOO_FEW";
  // the rates are known, so an expected number in full would tell how many of each age there are
  const denominator = Math.round(expected);
  return { ...hullOfRatio(base.numerator, denominator, CONFIDENCE)!, numerator: base.numerator, denominator };
}
