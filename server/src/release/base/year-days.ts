import { daysOfPeriod, type IsoDate, periodOf, periodsWithin, type SchoolYear } from "@monitor/schema/vocabulary";
import type { CountedPeriod } from "../count/period.ts";
import { partsOf } from "./period-parts.ts";

const MS_A_DAY = 86_400_000;
const DAY_OF_2000 = 10_957;
const THREE_MONTHS = 3;
export const MONTHS = 12;

/** Days since 2000-01-01, as PostgreSQL counts and sends them. */
export const dayNumber = (date: IsoDate): number => Date.parse(date) / MS_A_DAY - DAY_OF_2000;

/** A period in days of its school year, both included. */
export interface PartDays {
  /** Its place in a bit pattern, see `PeriodPart`. */
  readonly bit: number;
  readonly from: number;
  readonly until: number;
}

/** A school year of which days are counted from its first, 1 August: that is day 0. */
export interface YearDays {
  readonly schoolYear: SchoolYear;
  /** Days from 2000-01-01 to the first of August. */
  readonly first: number;
  /** 364 or 365. */
  readonly last: number;
  /** The last day that counts. */
  readonly until: number;
  /** On which day each month begins, August first; the thirteenth is the August after. */
  readonly monthStarts: readonly number[];
  /** By day: the place of its month, 0 in August. */
  readonly months: Uint8Array;
  readonly parts: readonly PartDays[];
}

export function yearDays(period: CountedPeriod): YearDays {
  const { schoolYear } = period;
  const { from, to } = periodOf(schoolYear);
  const first = dayNumber(from);
  const last = dayNumber(to) - first;
  const starts = periodsWithin(schoolYear, "month").map((month) => dayNumber(daysOfPeriod(month).from) - first);
  const months = Uint8Array.from({ length: last + 1 }, (_, day) => starts.filter((start) => start <= day).length - 1);
  const parts = partsOf(period).map((part) => ({
    bit: part.bit,
    from: dayNumber(part.from) - first,
    until: dayNumber(part.until) - first,
  }));
  return {
    schoolYear,
    first,
    last,
    until: dayNumber(period.until) - first,
    monthStarts: [...starts, last + 1],
    months,
    parts,
  };
}

/** The day three calendar months later, or the last of that month where it is shorter. After the year: infinity. */
export function threeMonthsAfter(day: number, { months, monthStarts }: YearDays): number {
  const month = months[day]!;
  const then = month + THREE_MONTHS;
  if (then >= MONTHS) return Number.POSITIVE_INFINITY;
  return Math.min(monthStarts[then]! + day - monthStarts[month]!, monthStarts[then + 1]! - 1);
}
