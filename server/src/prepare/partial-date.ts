import type { IsoDate } from "@monitor/schema/vocabulary";
import { calendarDate } from "./calendar-date.ts";

/** The days that a date may be, when its day is not known: first and last of its month. Equal for a known day. */
export interface DaySpan {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Year, month and day as CBS and spreadsheets write them: `20250900`, `2025-09-00` or `00-09-2025`. */
const YEAR_FIRST = /^(\d{4})([-/]?)(\d{2})\2(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;

function partsOf(text: string): readonly [year: string, month: string, day: string] | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return [yearFirst[1]!, yearFirst[3]!, yearFirst[4]!];
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst === null ? null : [dayFirst[3]!, dayFirst[2]!.padStart(2, "0"), dayFirst[1]!.padStart(2, "0")];
}

/**
 * A date of which parts may be unknown (`00`), as in Beleidsinformatie Jeugd (Regeling Jeugdwet, bijlage 2, 2.3).
 *
 * @returns the days it may be; `unknown` when month or year is not known; null when there is no such date
 */
export function partialDate(text: string): DaySpan | "unknown" | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const [year, month, day] = parts;
  if (year === "0000" || month === "00") return "unknown";
  const on = (number: number | string) => calendarDate(`${year}-${month}-${number}`);
  if (day !== "00") {
    const known = on(day);
    return known === null ? null : { first: known, last: known };
  }
  const first = on("01");
  const last = on(31) ?? on(30) ?? on(29) ?? on(28);
  return first === null || last === null ? null : { first, last };
}
