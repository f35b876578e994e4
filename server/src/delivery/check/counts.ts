import type { Measure, Tally } from "@monitor/schema/checks";

/** What a measure counts at a place; 0 when nothing was brought. */
export const countAt = (tally: Tally, measure: Measure, place: string): number => tally.get(measure)?.get(place) ?? 0;

/** What a measure counts over all places. */
export const totalOf = (tally: Tally, measure: Measure): number =>
  [...(tally.get(measure)?.values() ?? [])].reduce((sum, value) => sum + value, 0);

/** Places of which something was brought, by any of some measures. */
export function placesOf(tally: Tally, measures: readonly Measure[]): Set<string> {
  const brought = measures.flatMap((measure) => [...(tally.get(measure) ?? [])]);
  return new Set(brought.filter(([, value]) => value > 0).map(([place]) => place));
}

const DAY = 24 * 60 * 60 * 1000;

/** Days of a period, the last one included. */
export const daysOf = ({ from, to }: { readonly from: string; readonly to: string }): number =>
  (Date.parse(to) - Date.parse(from)) / DAY + 1;
