import type { AllThresholds, Finding } from "@monitor/schema/checks";
import { judge } from "./judge.ts";

/** What DUO counted at a site; a masked count (`<5`) is a range. */
export interface OutsideCount {
  readonly place: string;
  readonly lower: number;
  readonly upper: number;
}

/** Pupils per site against the counts of DUO; sites that DUO has and the delivery lacks. */
export function decideOutside(
  pupils: ReadonlyMap<string, number>,
  counts: readonly OutsideCount[],
  thresholds: AllThresholds,
): Finding[] {
  return counts.flatMap(({ place, lower, upper }) => {
    const measured = pupils.get(place) ?? 0;
    // the end of the range that is nearest to what was delivered: nobody is blamed for what DUO masked
    const expected = Math.min(Math.max(measured, lower), upper);
    if (measured === 0) {
      const code = "duo-site-missing";
      return judge({ code, place, measured, expected: lower, deviation: 1, basis: lower }, thresholds);
    }
    const away = Math.abs(measured - expected);
    if (expected === 0 || away <= (thresholds["duo-pupils"].difference ?? 0)) return [];
    const deviation = away / expected;
    return judge({ code: "duo-pupils", place, measured, expected, deviation, basis: expected }, thresholds);
  });
}
