import { type IsoDate, isSchoolYear, periodOf } from "@monitor/schema/vocabulary";

/**
 * First and last day of the school years in which periods lie, halves (`2025-2026 1`) and months within them included;
 * null when there is none.
 */
export function daysOfPeriods(periods: readonly string[]): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const years = periods
    .map((period) => period.slice(0, 9))
    .filter(isSchoolYear)
    .sort();
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined ? null : { from: periodOf(first).from, to: periodOf(last).to };
}
