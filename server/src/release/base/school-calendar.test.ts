import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMinutes } from "./any-year.fixture.ts";
import { lessonsIn, NO_SCHOOL, schoolCalendar, schoolDayAt, schoolDaysIn } from "./school-calendar.ts";
import { dayNumber } from "./year-days.ts";

const FIRST_DAY = dayNumber("2025-08-01");
const YEAR = 365;

const day = fc.nat({ max: YEAR - 1 });

test("the lesson minutes and school days of any stretch are those of its days together", () => {
  fc.assert(
    fc.property(anyMinutes, day, day, (minutes, first, last) => {
      const calendar = schoolCalendar(minutes, FIRST_DAY);
      const own = [...minutes.subarray(first, last + 1)].filter((one) => one !== NO_SCHOOL);
      expect(schoolDaysIn(calendar, first, last)).toBe(own.length);
      expect(lessonsIn(calendar, first, last)).toBe(own.reduce((sum, one) => sum + one, 0));
    }),
  );
});

test("the n-th school day is a school day with n - 1 before it", () => {
  fc.assert(
    fc.property(anyMinutes, (minutes) => {
      const calendar = schoolCalendar(minutes, FIRST_DAY);
      const schoolDays = [...minutes.keys()].filter((one) => minutes[one] !== NO_SCHOOL);
      expect(schoolDays.map((_, at) => schoolDayAt(calendar, at + 1))).toEqual(schoolDays);
    }),
  );
});

test("two school days are in the same school week when no Monday lies between them", () => {
  fc.assert(
    fc.property(anyMinutes, (minutes) => {
      const { weeks } = schoolCalendar(minutes, FIRST_DAY);
      const schoolDays = [...minutes.keys()].filter((one) => minutes[one] !== NO_SCHOOL);
      const mondayBefore = (one: number) => {
        const date = new Date(Date.UTC(2025, 7, 1 + one));
        return one - ((date.getUTCDay() + 6) % 7);
      };
      for (const [at, one] of schoolDays.slice(1).entries()) {
        const before = schoolDays[at]!;
        const later = mondayBefore(one) === mondayBefore(before) ? 0 : 1;
        expect(weeks[one]! - weeks[before]!).toBe(later);
      }
    }),
  );
});

test("a holiday of weeks lies between no two school weeks", () => {
  const minutes = new Int32Array(YEAR).fill(NO_SCHOOL);
  // Friday 19 December 2025 and Monday 5 January 2026
  const [friday, monday] = [dayNumber("2025-12-19") - FIRST_DAY, dayNumber("2026-01-05") - FIRST_DAY];
  minutes[friday] = 300;
  minutes[monday] = 300;
  const { weeks } = schoolCalendar(minutes, FIRST_DAY);
  expect([weeks[friday], weeks[monday]]).toEqual([1, 2]);
});
