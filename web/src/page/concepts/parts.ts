import type { Indicator } from "@monitor/schema/indicators";
import { BREAKDOWNS, type Localised, PERIOD_KINDS } from "@monitor/schema/vocabulary";

export interface PartWords {
  readonly label: Localised;
  /** Whether schools have it too, or areas only. */
  readonly ofSites: boolean;
  /** Whether it parts the numerator alone, so that the whole stays below the line. */
  readonly ofNumerator: boolean;
}

/** The ways in which a release parts an indicator. The strata of standardisation are no way for a reader. */
export function partsOf({ breakdowns, siteBreakdowns = [] }: Indicator): readonly PartWords[] {
  return breakdowns
    .filter((name) => name !== "type-age")
    .map((name) => ({
      label: BREAKDOWNS[name].label,
      ofSites: siteBreakdowns.includes(name),
      ofNumerator: BREAKDOWNS[name].of === "part",
    }));
}

/** The kinds of period of an indicator, the school year first. */
export const periodsOf = ({ periods }: Indicator): readonly Localised[] => periods.map((kind) => PERIOD_KINDS[kind]);
