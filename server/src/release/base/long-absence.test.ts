import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMinutes, anySpell, anyYear, calendarOf, dayByDay, WHOLE_YEAR, yearUntil } from "./any-year.fixture.ts";
import { isOfWholeDays, longAbsence } from "./long-absence.ts";
import type { Spell } from "./missed-minutes.ts";
import { NO_SCHOOL } from "./school-calendar.ts";
import { dayNumber, threeMonthsAfter, type YearDays } from "./year-days.ts";

const on = (date: string): number => dayNumber(date) - WHOLE_YEAR.first;
/** School on Monday to Friday, all year. */
const weekdays = calendarOf(
  Int32Array.from({ length: 365 }, (_, day) => ([2, 3].includes((day + 1) % 7) ? NO_SCHOOL : 300)),
);
const away = (from: string, to: string): Spell => ({ first: on(from), last: on(to), minutes: 100_000 });
const bits = (...places: number[]): number => places.reduce((sum, place) => sum | (1 << place), 0);

test("twenty school days in a row are not yet long, twenty-one are: in the month of the twenty-first", () => {
  // four weeks from Monday 3 November; the twenty-first school day is Monday 1 December
  expect(longAbsence([away("2025-11-03", "2025-11-30")], weekdays, WHOLE_YEAR).parts).toBe(0);
  const { parts, overThreeMonths } = longAbsence([away("2025-11-03", "2025-12-01")], weekdays, WHOLE_YEAR);
  expect([parts, overThreeMonths]).toEqual([bits(0, 1, 7), 0]);
});

test("spells with no school day between them are one stretch, whichever was told first", () => {
  const both = [away("2025-11-15", "2025-12-01"), away("2025-11-03", "2025-11-14")];
  expect(longAbsence(both, weekdays, WHOLE_YEAR).parts).toBe(bits(0, 1, 7));
  const apart = [away("2025-11-18", "2025-12-01"), away("2025-11-03", "2025-11-14")];
  expect(longAbsence(apart, weekdays, WHOLE_YEAR).parts).toBe(0);
});

test("longer than three months is from the day after the day three calendar months later", () => {
  // of 28 November: 28 February, a Saturday; the first school day after it is Monday 2 March
  expect(longAbsence([away("2025-11-28", "2026-02-28")], weekdays, WHOLE_YEAR).overThreeMonths).toBe(0);
  expect(longAbsence([away("2025-11-28", "2026-03-02")], weekdays, WHOLE_YEAR).overThreeMonths).toBe(bits(0, 2, 10));
});

test("three months after 30 November is the last of February, and after July the year is over", () => {
  expect(threeMonthsAfter(on("2025-11-30"), WHOLE_YEAR)).toBe(on("2026-02-28"));
  expect(threeMonthsAfter(on("2025-08-31"), WHOLE_YEAR)).toBe(on("2025-11-30"));
  expect(threeMonthsAfter(on("2026-05-01"), WHOLE_YEAR)).toBe(Number.POSITIVE_INFINITY);
});

test("what comes after the reference date counts for nothing", () => {
  const spells = [away("2025-11-03", "2026-02-01")];
  expect(longAbsence(spells, weekdays, yearUntil("2025-11-30")).parts).toBe(0);
  expect(longAbsence(spells, weekdays, yearUntil("2025-12-01")).parts).toBe(bits(0, 1, 7));
});

/** Three calendar months after a day, by the calendar of the language: of 30 November the last of February. */
function inThreeMonths(day: number): number {
  const start = new Date(Date.UTC(2025, 7, 1 + day));
  const month = start.getUTCMonth() + 3;
  const lastOfMonth = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const then = Date.UTC(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), lastOfMonth));
  return (then - Date.UTC(2025, 7, 1)) / 86_400_000;
}

/** The definition, day by day: walk along the school days and count how many in a row were missed whole. */
function longDays(spells: readonly Spell[], minutes: Int32Array): { long: boolean; later: boolean }[] {
  const calendar = calendarOf(minutes);
  const whole = spells.filter((spell) => isOfWholeDays(spell, calendar));
  let row = 0;
  let start = 0;
  return dayByDay((day) => {
    if (minutes[day] === NO_SCHOOL) return { long: false, later: false };
    row = whole.some(({ first, last }) => first <= day && day <= last) ? row + 1 : 0;
    if (row === 1) start = day;
    return { long: row > 20, later: row > 20 && day > inThreeMonths(start) };
  });
}

const partsWith = (days: readonly boolean[], year: YearDays): number =>
  bits(...year.parts.filter(({ from, until }) => days.slice(from, until + 1).includes(true)).map(({ bit }) => bit));

test("it is as counting along the school days: a period with a twenty-first or later day in a row, and one so much later", () => {
  fc.assert(
    fc.property(anyMinutes, fc.array(anySpell, { maxLength: 8 }), anyYear, (minutes, spells, year) => {
      const days = longDays(spells, minutes);
      expect(longAbsence(spells, calendarOf(minutes), year)).toEqual({
        parts: partsWith(
          days.map(({ long }) => long),
          year,
        ),
        overThreeMonths: partsWith(
          days.map(({ later }) => later),
          year,
        ),
      });
    }),
    { numRuns: 500 },
  );
});
