import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { TrueCount, TrueFigure } from "../../server/src/protection/index.ts";
import type { Records } from "../kit/records.ts";
import type { Year } from "./figure.ts";
import { type Place, placesOf } from "./place.ts";
import { type Figure, figuresOfPlace, schoolYearsOf, yearOf } from "./release.ts";

/** A figure on which the engines differ, in words. */
export interface Difference {
  readonly place: string;
  readonly figure: string;
  readonly product: string;
  readonly oracle: string;
}

const keyOf = (place: string, indicator: string, period: string, part: string): string =>
  [indicator, place, period, part].filter((text) => text !== "").join(" ");

function inWords(count: TrueCount): string {
  switch (count.family) {
    case "persons":
      return String(count.persons);
    case "distinct":
      return String(count.distinct);
    case "score":
      return String(count.value);
    case "time":
      return `${count.missedMinutes} of ${count.lessonMinutes} minutes`;
    case "share":
      return `${count.having} of ${count.over ?? count.among}`;
  }
}

const ofPart = (coverage: number): string => `${coverage.toFixed(6)} delivered`;

const ofProduct = ({ count, coverage, provisional }: TrueFigure): string =>
  typeof count === "string" ? count : [inWords(count), ofPart(coverage), provisional ? "provisional" : ""].join("; ");

const ofOracle = ({ count, coverage, provisional }: Figure): string =>
  [count, ofPart(coverage), provisional ? "provisional" : ""].join("; ");

const isZero = (count: string): boolean => /^0( of 0( minutes)?)?$/.test(count);

/** Whether a figure counts nothing at all. */
const isNothing = ({ count }: TrueFigure): boolean => typeof count === "string" || isZero(inWords(count));

/** Whether a figure of the second engine counts nothing, of nobody. */
const isAboutNobody = ({ everyone, count }: Figure): boolean => everyone === 0 && isZero(count);

/** Compares all figures of the product with all of the second engine; a figure that either lacks must be about nobody. */
export function differences(product: Iterable<TrueFigure>, oracle: Iterable<Figure>): readonly Difference[] {
  const expected = new Map<string, Figure>();
  for (const figure of oracle) {
    expected.set(keyOf(figure.place.code, figure.indicator.code, figure.period, figure.part), figure);
  }
  const found: Difference[] = [];
  const places = new Set<string>();
  for (const figure of product) {
    const key = keyOf(figure.place, figure.indicator, figure.period, figure.breakdown);
    const other = expected.get(key);
    places.add(figure.place);
    expected.delete(key);
    const same = other === undefined ? isNothing(figure) : isSame(figure, other);
    if (same) continue;
    const oracleSays = other === undefined ? "nobody" : ofOracle(other);
    found.push({ place: figure.place, figure: key, product: ofProduct(figure), oracle: oracleSays });
  }
  for (const [figure, other] of expected) {
    // a site at which nobody ever was is no place of the release, whatever its score
    const isScoreOfNobody = other.indicator.measure.family === "score" && !places.has(other.place.code);
    if (isAboutNobody(other) || isScoreOfNobody) continue;
    found.push({ place: other.place.code, figure, product: "no figure", oracle: ofOracle(other) });
  }
  return found;
}

function isSame(figure: TrueFigure, other: Figure): boolean {
  if (typeof figure.count === "string") return other.coverage === 0;
  if (isNothing(figure) && isAboutNobody(other)) return true;
  return ofProduct(figure) === ofOracle(other);
}

/** All figures of worlds side by side: of the places of each, and of the country in which they all are. */
export function* figuresOfWorlds(worlds: readonly Records[], date: string): Generator<Figure> {
  const ofCountry = new Map<SchoolYear, { readonly place: Place; readonly years: Year[] }>();
  for (const records of worlds) {
    for (const schoolYear of schoolYearsOf(records, date)) {
      const year = yearOf(records, schoolYear, date);
      for (const place of placesOf(records, schoolYear)) {
        if (place.level !== "country") yield* figuresOfPlace(year, place);
        else if (ofCountry.has(schoolYear)) ofCountry.get(schoolYear)!.years.push(year);
        else ofCountry.set(schoolYear, { place, years: [year] });
      }
    }
  }
  for (const { place, years } of ofCountry.values()) {
    const all = {
      persons: years.flatMap(({ persons }) => persons),
      sites: worlds.flatMap(({ sites }) => sites),
      scores: [],
    };
    yield* figuresOfPlace({ ...years[0]!, ...all }, place);
  }
}
