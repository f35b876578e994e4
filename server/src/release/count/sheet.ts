import { type Fact, type Indicator, isDerived, isHeldOver, type Population } from "@monitor/schema/indicators";
import { BREAKDOWNS, type Breakdown, type Level } from "@monitor/schema/vocabulary";
import type { FigurePeriod } from "./period.ts";

/**
 * Figures of one indicator, population and period that are counted in the same way: of whole places, and where `parts`
 * names any, of parts of the persons in them.
 */
export interface Sheet {
  readonly indicator: Indicator;
  readonly population: Population;
  readonly period: FigurePeriod;
  /** Of the wholes: empty, `whose:residents`, or the part of the persons above the line, `care-form:with-stay`. */
  readonly breakdown: string;
  /** The fact by which that part is known; null where it is no part, or of hours. */
  readonly fact: Fact | null;
  readonly isAt: (level: Level) => boolean;
  /** Breakdowns of the pupils, above and below the line, that exist at a level. */
  readonly partsAt: (level: Level) => readonly Breakdown[];
}

const POPULATIONS = ["school", "residence"] as const;
const WHOSE = { school: "whose:pupils", residence: "whose:residents" } as const;

/** The fact that parts those above the line; hours are parted by their reason. */
const factOf = (dimension: Breakdown, breakdown: string): Fact | null =>
  dimension === "absence-reason" ? null : (breakdown as Fact);

const partsOfPupils = (dimension: Breakdown): boolean => BREAKDOWNS[dimension].of === "pupils" && dimension !== "whose";

/** Whether a release holds a breakdown of an indicator at a level. */
const isHeld = ({ breakdowns, siteBreakdowns = [] }: Indicator, dimension: Breakdown, level: Level): boolean =>
  level === "site"
    ? siteBreakdowns.includes(dimension)
    : breakdowns.includes(dimension) && BREAKDOWNS[dimension].levels.some((one) => one === level);

function ofYear(indicator: Indicator, population: Population, period: FigurePeriod): Sheet[] {
  const all = [...new Set([...indicator.breakdowns, ...(indicator.siteBreakdowns ?? [])])];
  const isOwn = (level: Level) => indicator.population[level] === population;
  const whole: Sheet = {
    indicator,
    population,
    period,
    breakdown: "",
    fact: null,
    isAt: isOwn,
    partsAt(level) {
      if (!isOwn(level)) return [];
      return all.filter((dimension) => partsOfPupils(dimension) && isHeld(indicator, dimension, level));
    },
  };
  const aboveTheLine = all.filter((dimension) => BREAKDOWNS[dimension].of === "part");
  const parts = aboveTheLine.flatMap((dimension) =>
    Object.keys(BREAKDOWNS[dimension].members).map((member): Sheet => {
      const breakdown = `${dimension}:${member}`;
      return {
        ...whole,
        breakdown,
        fact: factOf(dimension, breakdown),
        isAt: (level) => isOwn(level) && isHeld(indicator, dimension, level),
        partsAt: () => [],
      };
    }),
  );
  return [whole, ...parts];
}

/** Figures of the other population than the one that the indicator is about there. */
function ofOthers(indicator: Indicator, population: Population, period: FigurePeriod): Sheet[] {
  if (!indicator.breakdowns.includes("whose")) return [];
  const isAt = (level: Level) =>
    BREAKDOWNS.whose.levels.some((one) => one === level) &&
    indicator.population[level] !== "none" &&
    indicator.population[level] !== population;
  return [{ indicator, population, period, breakdown: WHOSE[population], fact: null, isAt, partsAt: () => [] }];
}

function sheetsIn(indicator: Indicator, population: Population, period: FigurePeriod): Sheet[] {
  if (period.kind === "school-year") {
    return [...ofYear(indicator, population, period), ...ofOthers(indicator, population, period)];
  }
  const isAt = (level: Level) =>
    indicator.population[level] === population && isHeldOver(indicator, period.kind, level);
  return [{ indicator, population, period, breakdown: "", fact: null, isAt, partsAt: () => [] }];
}

/** All sheets of an indicator over these periods; none of what is derived from published figures. */
export function sheetsOf(indicator: Indicator, periods: readonly FigurePeriod[]): readonly Sheet[] {
  if (isDerived(indicator.measure)) return [];
  return periods
    .filter(({ kind }) => indicator.periods.includes(kind))
    .flatMap((period) => POPULATIONS.flatMap((population) => sheetsIn(indicator, population, period)));
}
