import {
  type Condition,
  conditionOf,
  INDICATORS,
  type Indicator,
  indicatorByCode,
  type Population,
} from "@monitor/schema/indicators";
import { BREAKDOWNS, isBreakdown } from "@monitor/schema/vocabulary";
import type { Cell } from "./true-figure.ts";

const POPULATIONS = ["school", "residence"] as const;

/** Whom a figure counts above the line, where that is a number of persons. */
function countedBy({ measure }: Indicator, population: Population): Condition {
  return measure.family === "persons" || measure.family === "share" ? conditionOf(measure.of, population) : [];
}

/** Whom a figure is about: below the line of a share, behind a number of providers or municipalities. */
function aboutWhom({ measure }: Indicator, population: Population): Condition {
  if (measure.family === "share") return conditionOf(measure.among, population);
  return measure.family === "distinct" ? measure.where : [];
}

const counts = ({ population }: Indicator, whose: Population): boolean => Object.values(population).includes(whose);

/** Whether what one indicator has below the line is counted by the other above it. */
function follows(one: Indicator, leader: Indicator): boolean {
  if (one.code === leader.code) return false;
  return POPULATIONS.some((population) => {
    if (!counts(one, population) || !counts(leader, population)) return false;
    const own = aboutWhom(one, population);
    const counted = countedBy(leader, population);
    return counted.length > 0 && counted.every((fact) => own.includes(fact));
  });
}

/**
 * Of each indicator those that it follows: the number below its line is (part of) what they show above theirs. Where one
 * of them is hidden it would be given away, so the follower is hidden too. Providers follow the pupils with care.
 */
export const followsOf = (indicators: readonly Indicator[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    indicators.map((one) => [one.code, indicators.filter((leader) => follows(one, leader)).map(({ code }) => code)]),
  );

const FOLLOWS = followsOf(INDICATORS);
const LEADERS = new Set([...FOLLOWS.values()].flat());

/** Whether others are about those whom it counts: where one of these is shown, there are at least ten. */
export const isLeader = (indicator: string): boolean => LEADERS.has(indicator);

/** Parts above the line keep the whole below it, so they follow the whole of their leader. */
function breakdownOfLeader(breakdown: string, leader: string): string {
  const [dimension = ""] = breakdown.split(":");
  if (!isBreakdown(dimension)) return breakdown;
  if (BREAKDOWNS[dimension].of === "part") return "";
  return indicatorByCode.get(leader)?.breakdowns.includes(dimension) ? breakdown : "";
}

/**
 * The figures that a figure follows: it takes their state where they have no number, whatever hid them. They may not
 * all be in the release.
 */
export const leadersOf = ({ indicator, breakdown, ...where }: Cell): readonly Cell[] =>
  (FOLLOWS.get(indicator) ?? []).map((leader) => ({
    ...where,
    indicator: leader,
    breakdown: breakdownOfLeader(breakdown, leader),
  }));
