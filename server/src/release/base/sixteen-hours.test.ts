import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMinutes, anySpell, anyYear, calendarOf, dayByDay, WHOLE_YEAR } from "./any-year.fixture.ts";
import { missedBy, type Spell } from "./missed-minutes.ts";
import { lessonsIn, NO_SCHOOL, type SchoolCalendar } from "./school-calendar.ts";
import { sixteenHours } from "./sixteen-hours.ts";
import { dayNumber, type YearDays } from "./year-days.ts";

const on = (date: string): number => dayNumber(date) - WHOLE_YEAR.first;
const weekdays = calendarOf(
  Int32Array.from({ length: 365 }, (_, day) => ([2, 3].includes((day + 1) % 7) ? NO_SCHOOL : 300)),
);
const missed = (date: string, minutes: number): Spell => ({ first: on(date), last: on(date), minutes });

test("exactly 960 minutes in four school weeks count, a minute less does not", () => {
  // Mondays of four weeks in a row
  const three = [missed("2025-11-03", 300), missed("2025-11-10", 300), missed("2025-11-17", 300)];
  expect(sixteenHours([...three, missed("2025-11-24", 60)], weekdays, WHOLE_YEAR)).toBe(0b011);
  expect(sixteenHours([...three, missed("2025-11-24", 59)], weekdays, WHOLE_YEAR)).toBe(0);
  expect(sixteenHours([...three, missed("2025-12-01", 60)], weekdays, WHOLE_YEAR)).toBe(0);
});

test("sixteen hours over the turn of the half-year are in the year and in neither half", () => {
  const january = [missed("2026-01-29", 300), missed("2026-01-30", 300)];
  const february = [missed("2026-02-02", 300), missed("2026-02-03", 60)];
  expect(sixteenHours([...january, ...february], weekdays, WHOLE_YEAR)).toBe(0b001);
});

test("nobody misses more of a day than its lessons", () => {
  const days = ["2025-11-03", "2025-11-04", "2025-11-05"];
  expect(
    sixteenHours(
      days.map((day) => missed(day, 480)),
      weekdays,
      WHOLE_YEAR,
    ),
  ).toBe(0);
});

/** The minutes of each day of a spell in whole numbers of any size: what is missed up to a day less what was before it. */
function minutesByDay(spell: Spell, calendar: SchoolCalendar, { until }: YearDays): number[] {
  const given = BigInt(lessonsIn(calendar, spell.first, spell.last));
  const all = BigInt(missedBy(spell, calendar));
  const upTo = (day: number): bigint => (all * BigInt(lessonsIn(calendar, spell.first, day))) / given;
  return dayByDay((day) =>
    given === 0n || day < spell.first || day > Math.min(spell.last, until) ? 0 : Number(upTo(day) - upTo(day - 1)),
  );
}

test("it is as adding up each day and looking at all runs of four school weeks", () => {
  fc.assert(
    fc.property(anyMinutes, fc.array(anySpell, { maxLength: 6 }), anyYear, (minutes, spells, year) => {
      const calendar = calendarOf(minutes);
      const all = spells.map((spell) => minutesByDay(spell, calendar, year));
      const schoolDays = dayByDay((day) => day).filter((day) => minutes[day] !== NO_SCHOOL);
      const reaches = (counts: (day: number) => boolean) =>
        schoolDays.some((start) => {
          const four = schoolDays.filter((day) => day >= start && calendar.weeks[day]! < calendar.weeks[start]! + 4);
          return four.filter(counts).reduce((sum, day) => sum + all.reduce((own, one) => own + one[day]!, 0), 0) >= 960;
        });
      const february = on("2026-02-01");
      const found = [reaches(() => true), reaches((day) => day < february), reaches((day) => day >= february)];
      expect(sixteenHours(spells, calendar, year)).toBe(
        found.reduce((parts, has, bit) => parts | (Number(has) << bit), 0),
      );
    }),
  );
});
