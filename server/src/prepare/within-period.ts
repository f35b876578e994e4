import type { Period } from "@monitor/schema/vocabulary";
import { calendarDate, earlier, later } from "./calendar-date.ts";

/**
 * The days of something that lie in the period, or null when there are none. Both ends are included; an end that is
 * empty or no date lies beyond the period.
 */
export function daysWithin(from: string, to: string, period: Period): Period | null {
  const days = {
    from: later(calendarDate(from) ?? period.from, period.from),
    to: earlier(calendarDate(to) ?? period.to, period.to),
  };
  return days.from <= days.to ? days : null;
}
