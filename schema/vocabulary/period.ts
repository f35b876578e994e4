import type { Localised } from "./localised.ts";
import { type IsoDate, isSchoolYear, type Period, periodOf, type SchoolYear } from "./school-year.ts";

/** Kinds of period of a figure. Pilots are followed twice a year, attendance by month. */
export const PERIOD_KINDS = {
  "school-year": { nl: "schooljaar", en: "school year" },
  "half-year": { nl: "halfjaar", en: "half-year" },
  month: { nl: "maand", en: "month" },
} as const satisfies Record<string, Localised>;
export type PeriodKind = keyof typeof PERIOD_KINDS;

/** A half of a school year: August up to and including January, February up to and including July. */
export type HalfYear = `${SchoolYear} ${"1" | "2"}`;
/** A calendar month, `2025-09`. */
export type Month = `${number}-${number}`;
/** The code of a period: `2025-2026`, `2025-2026 1` or `2025-09`. */
export type PeriodCode = SchoolYear | HalfYear | Month;

const HALF_YEAR = /^(\d{4}-\d{4}) ([12])$/;
const MONTH = /^(\d{4})-(\d{2})$/;

const lastDayOf = (year: number, month: number): IsoDate =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** Kind of a period by its code; undefined for what is no period. */
export function periodKindOf(code: string): PeriodKind | undefined {
  if (isSchoolYear(code)) return "school-year";
  const half = HALF_YEAR.exec(code);
  if (half !== null && isSchoolYear(half[1]!)) return "half-year";
  const month = MONTH.exec(code);
  return month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12 ? "month" : undefined;
}

/**
 * First and last day of a period.
 *
 * @throws RangeError on what is no period
 */
export function daysOfPeriod(code: PeriodCode): Period {
  const kind = periodKindOf(code);
  if (kind === undefined) throw new RangeError(`no such period: ${code}`);
  if (kind === "month") {
    return { from: `${code}-01`, to: lastDayOf(Number(code.slice(0, 4)), Number(code.slice(5, 7))) };
  }
  const { from, to } = periodOf(schoolYearOfPeriod(code));
  if (kind === "school-year") return { from, to };
  const second = to.slice(0, 4);
  return code.endsWith(" 1") ? { from, to: `${second}-01-31` } : { from: `${second}-02-01`, to };
}

/** The school year in which a period lies. */
export function schoolYearOfPeriod(code: PeriodCode): SchoolYear {
  if (code.length > 7) return code.slice(0, 9) as SchoolYear;
  const year = Number(code.slice(0, 4));
  const first = Number(code.slice(5, 7)) >= 8 ? year : year - 1;
  return `${first}-${first + 1}`;
}

/** The periods of a kind within a school year, in order: 1, 2 or 12. */
export function periodsWithin(schoolYear: SchoolYear, kind: PeriodKind): readonly PeriodCode[] {
  if (kind === "school-year") return [schoolYear];
  if (kind === "half-year") return [`${schoolYear} 1`, `${schoolYear} 2`];
  const first = Number(schoolYear.slice(0, 4));
  return Array.from({ length: 12 }, (_, place): Month => {
    const month = String(((place + 7) % 12) + 1).padStart(2, "0");
    return `${place < 5 ? first : first + 1}-${month}` as Month;
  });
}
