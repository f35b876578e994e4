import { INDICATORS, type Indicator } from "@monitor/schema/indicators";
import {
  countDateOf,
  daysOfPeriod,
  PERIOD_KINDS,
  type PeriodCode,
  type PeriodKind,
  periodsWithin,
  type SchoolYear,
} from "@monitor/schema/vocabulary";
import type { Records } from "../kit/records.ts";
import { type Counted, countFigure, crowdsOf, type Year } from "./figure.ts";
import { partsOf } from "./part.ts";
import { personsOf } from "./person.ts";
import { type Place, placesOf } from "./place.ts";
import { accepted } from "./sources.ts";

/** A figure by its place in a release. */
export interface Figure extends Counted {
  readonly indicator: Indicator;
  readonly place: Place;
  readonly period: PeriodCode;
  readonly part: string;
  readonly provisional: boolean;
}

/** School years of which something was delivered, and of which 1 October was not after the reference date. */
export const schoolYearsOf = (records: Records, date: string): readonly SchoolYear[] =>
  [...new Set(accepted(records).deliveries.map(({ schoolYear }) => schoolYear))]
    .filter((schoolYear) => countDateOf(schoolYear) <= date)
    .sort();

export const yearOf = (records: Records, schoolYear: SchoolYear, date: string): Year => ({
  persons: personsOf(records, schoolYear, date),
  sites: records.sites,
  scores: records.scores,
  countDate: countDateOf(schoolYear),
  date,
});

/** All figures of a place that are about somebody. Periods that begin after the reference date have none. */
export function* figuresOfPlace(year: Year, place: Place): Generator<Figure> {
  const crowd = crowdsOf(year, place);
  for (const kind of Object.keys(PERIOD_KINDS) as PeriodKind[]) {
    for (const period of periodsWithin(place.schoolYear, kind)) {
      const { from, to } = daysOfPeriod(period);
      if (from > year.date) continue;
      for (const indicator of INDICATORS) {
        const provisional = indicator.reference.kind === "school-year" && to > year.date;
        for (const part of partsOf(indicator, place, kind)) {
          const counted = countFigure(year, indicator, place, period, part, crowd);
          if (counted !== null) yield { ...counted, indicator, place, period, part, provisional };
        }
      }
    }
  }
}

/** The second engine: every figure that a release of a date would count from these records. */
export function* countRelease(records: Records, date: string): Generator<Figure> {
  for (const schoolYear of schoolYearsOf(records, date)) {
    const year = yearOf(records, schoolYear, date);
    for (const place of placesOf(records, schoolYear)) yield* figuresOfPlace(year, place);
  }
}
