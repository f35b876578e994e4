import fc from "fast-check";
import { countedPeriods } from "../count/period.ts";
import type { Spell } from "./missed-minutes.ts";
import { NO_SCHOOL, type SchoolCalendar, schoolCalendar } from "./school-calendar.ts";
import { dayNumber, type YearDays, yearDays } from "./year-days.ts";

/** Days of a school year without a leap day. */
const DAYS = 365;

/** The school year 2025-2026 as a release of a reference date sees it. */
export const yearUntil = (date: string): YearDays => yearDays(countedPeriods(["2025-2026"], date)[0]!);

export const WHOLE_YEAR = yearUntil("2026-07-31");

/** Some reference dates: within a month, on its last day, on the last day of the year. */
export const anyYear: fc.Arbitrary<YearDays> = fc
  .constantFrom("2025-10-01", "2025-11-30", "2026-02-14", "2026-03-01", "2026-07-31")
  .map(yearUntil);

const anyDay = fc.nat({ max: DAYS - 1 });

/** Lesson minutes of each day of a year: weekdays mostly, none in some holidays, and other days now and then. */
export const anyMinutes: fc.Arbitrary<Int32Array> = fc
  .record({
    usual: fc.constantFrom(300, 330, 241),
    holidays: fc.array(fc.record({ from: anyDay, days: fc.nat({ max: 40 }) }), { maxLength: 4 }),
    others: fc.array(fc.record({ day: anyDay, minutes: fc.integer({ min: NO_SCHOOL, max: 480 }) }), { maxLength: 20 }),
  })
  .map(({ usual, holidays, others }) => {
    const minutes = Int32Array.from({ length: DAYS }, (_, day) => {
      const weekday = new Date(Date.UTC(2025, 7, 1 + day)).getUTCDay();
      const isHoliday = holidays.some(({ from, days }) => day >= from && day < from + days);
      return isHoliday || weekday === 0 || weekday === 6 ? NO_SCHOOL : usual;
    });
    for (const other of others) minutes[other.day] = other.minutes;
    return minutes;
  });

export const calendarOf = (minutes: Int32Array): SchoolCalendar => schoolCalendar(minutes, dayNumber("2025-08-01"));

/** Of some days, of a morning or of months; the minutes do not always fit the calendar. */
export const anySpell: fc.Arbitrary<Spell> = fc
  .record({
    first: anyDay,
    days: fc.oneof(fc.constant(1), fc.nat({ max: 12 }), fc.nat({ max: 120 })),
    minutes: fc.oneof(fc.nat({ max: 2_000 }), fc.constant(50_000)),
  })
  .map(({ first, days, minutes }) => ({ first, last: Math.min(first + Math.max(days, 1) - 1, DAYS - 1), minutes }));

/** What is counted goes by the day: a year of `true` and `false`. */
export const dayByDay = <T>(of: (day: number) => T): T[] => Array.from({ length: DAYS }, (_, day) => of(day));
