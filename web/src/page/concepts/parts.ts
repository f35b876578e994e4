import { type Indicator, isHeldOver } from "@monitor/schema/indicators";
import { BREAKDOWNS, type Localised, PERIOD_KINDS } from "@monitor/schema/vocabulary";
import { type LevelWords, levelsOf } from "./levels.ts";

export interface PartWords {
  readonly label: Localised;
  /** Where a release has it, from wide to narrow: the finer the parts, the larger the areas. */
  readonly levels: readonly LevelWords[];
  /** Whether it parts the numerator alone, so that the whole stays below the line. */
  readonly ofNumerator: boolean;
}

/** The ways in which a release parts an indicator. The strata of standardisation are no way for a reader. */
export function partsOf(indicator: Indicator): readonly PartWords[] {
  const { breakdowns, siteBreakdowns = [] } = indicator;
  return breakdowns
    .filter((name) => name !== "type-age")
    .map((name) => ({
      label: BREAKDOWNS[name].label,
      levels: levelsOf(indicator).filter(({ level }) =>
        level === "site" ? siteBreakdowns.includes(name) : BREAKDOWNS[name].levels.some((one) => one === level),
      ),
      ofNumerator: BREAKDOWNS[name].of === "part",
    }));
}

export interface PeriodWords {
  readonly label: Localised;
  /** Where a release has it; null: wherever the indicator is. */
  readonly levels: readonly LevelWords[] | null;
}

/** The kinds of period of an indicator, the school year first, and where a release has them. */
export function periodsOf(indicator: Indicator): readonly PeriodWords[] {
  const all = levelsOf(indicator);
  return indicator.periods.map((kind) => {
    const levels = all.filter(({ level }) => isHeldOver(indicator, kind, level));
    return { label: PERIOD_KINDS[kind], levels: levels.length === all.length ? null : levels };
  });
}
