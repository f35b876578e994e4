import { type Indicator, indicatorByCode } from "@monitor/schema/indicators";
import { BREAKDOWNS, isBreakdown } from "@monitor/schema/vocabulary";

/**
 * Whether it would tell something of each pupil that all of them have it (group disclosure). That of all nobody knows
 * how they came to their help tells nothing of anybody.
 *
 * @throws RangeError on an indicator that is not in the catalogue: without it there is no knowing what is sensitive
 */
export function isSensitive({ indicator, breakdown }: { indicator: Indicator["code"]; breakdown: string }): boolean {
  const known = indicatorByCode.get(indicator);
  if (known === undefined) throw new RangeError(`no such indicator: ${indicator}`);
  const [dimension = "", member] = breakdown.split(":");
  const isPart = isBreakdown(dimension) && BREAKDOWNS[dimension].of === "part";
  return known.sensitive && !(isPart && member === "unknown");
}
