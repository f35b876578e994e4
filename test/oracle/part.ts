import { type Fact, type Indicator, isDerived, type Population } from "@monitor/schema/indicators";
import { AGE_BANDS, BREAKDOWNS, type Breakdown, type Level, SCHOOL_TYPES } from "@monitor/schema/vocabulary";
import { ageOf } from "./enrolment.ts";
import type { Stay } from "./person.ts";
import type { Place } from "./place.ts";
import { rememberText } from "./remember.ts";

/** A part of a figure, `school-type:bao`; the whole is "". */
const splitPart = rememberText((part): readonly [Breakdown | "", string] => {
  const [dimension = "", ...member] = part.split(":");
  return [dimension as Breakdown | "", member.join(":")];
});

/** Whether a stay belongs to a part of the pupils; parts of what is counted (`of: "part"`) hold everybody. */
export function isInPart(stay: Stay, part: string): boolean {
  const [dimension, member] = splitPart(part);
  const age = ageOf(stay);
  switch (dimension) {
    case "school-type":
      return stay.site?.schoolType === member;
    case "year-group":
      return stay.enrolment?.yearGroup === member;
    case "sex":
      return stay.enrolment?.sex === member;
    case "age": {
      const [from, to] = member.split("-").map(Number) as [number, number];
      return age !== null && from <= age && age <= to;
    }
    case "type-age":
      return `${stay.site?.schoolType}-${age}` === member;
    default:
      return true;
  }
}

/** Whether a site belongs to a part: schools of other types are not expected to have delivered for it. */
export function isSiteInPart({ schoolType }: { readonly schoolType: string }, part: string): boolean {
  const [dimension, member] = splitPart(part);
  if (dimension === "school-type") return schoolType === member;
  return dimension !== "type-age" || member.slice(0, member.lastIndexOf("-")) === schoolType;
}

/** Whether a part is of the pupils, so that others are not of it. */
export function isOfPupils(part: string): boolean {
  const [dimension] = splitPart(part);
  return dimension !== "" && dimension !== "whose" && BREAKDOWNS[dimension].of === "pupils";
}

/** The fact by which a part narrows what is counted, if it is such a part. */
export function factOfPart(part: string): Fact | null {
  const [dimension] = splitPart(part);
  return dimension !== "" && BREAKDOWNS[dimension].of === "part" ? (part as Fact) : null;
}

const REGIONS: readonly Level[] = ["country", "inspirationRegion", "youthRegion"];

/** The other population of a place. */
const otherPart = (population: Population): string => (population === "school" ? "whose:residents" : "whose:pupils");

/** Whose figure it is in a place: `none` where the indicator has no figure. */
export function populationOf(indicator: Indicator, { level }: Place, part: string): Population | "none" {
  if (part === "whose:residents") return "residence";
  if (part === "whose:pupils") return "school";
  return indicator.population[level];
}

/** All parts of an indicator that a release holds of a place over a period of some kind. */
export function partsOf(indicator: Indicator, { level }: Place, kind: string): readonly string[] {
  const population = indicator.population[level];
  if (isDerived(indicator.measure) || population === "none" || !indicator.periods.some((one) => one === kind))
    return [];
  const fine = kind === "month" || (kind === "half-year" && indicator.halvesEverywhere !== true);
  if (fine && !REGIONS.includes(level)) return [];
  if (kind !== "school-year") return [""];
  const breakdowns =
    level === "site"
      ? (indicator.siteBreakdowns ?? [])
      : indicator.breakdowns.filter((dimension) => BREAKDOWNS[dimension].levels.some((one) => one === level));
  return [
    "",
    ...breakdowns.flatMap((dimension) => {
      if (dimension === "whose") return [otherPart(population)];
      if (dimension === "type-age") return TYPE_AGES;
      return Object.keys(BREAKDOWNS[dimension].members).map((member) => `${dimension}:${member}`);
    }),
  ];
}

const OLDEST = Math.max(...Object.values(AGE_BANDS));
const TYPE_AGES = Object.keys(SCHOOL_TYPES).flatMap((type) =>
  Array.from({ length: OLDEST + 1 }, (_, age) => `type-age:${type}-${age}`),
);
