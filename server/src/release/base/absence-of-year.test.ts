import fc from "fast-check";
import { expect, test } from "vitest";
import { AbsenceOfYear } from "./absence-of-year.ts";
import { anyMinutes, anySpell, anyYear, calendarOf, dayByDay, WHOLE_YEAR } from "./any-year.fixture.ts";
import { missedBy, type Spell } from "./missed-minutes.ts";
import { lessonsIn, type SchoolCalendar } from "./school-calendar.ts";
import { dayNumber, MONTHS, type YearDays } from "./year-days.ts";

const on = (date: string): number => dayNumber(date) - WHOLE_YEAR.first;
const everyDay = calendarOf(new Int32Array(365).fill(300));
const months = Array.from({ length: MONTHS }, (_, month) => month);

const told = fc.record({ pupil: fc.nat({ max: 3_000 }), spell: anySpell, isUnauthorised: fc.boolean() });

function absenceOf(
  all: readonly { pupil: number; spell: Spell; isUnauthorised: boolean }[],
  calendar: SchoolCalendar,
  year: YearDays,
) {
  const absence = new AbsenceOfYear(year);
  const counted = all.filter(({ spell }) => absence.counts(spell, calendar));
  for (const { pupil, spell, isUnauthorised } of counted) absence.add(pupil, spell, isUnauthorised, calendar);
  return { absence, counted };
}

/** What a spell missed in a month, in whole numbers of any size. */
function missedInMonth(spell: Spell, month: number, calendar: SchoolCalendar, year: YearDays): number {
  const given = BigInt(lessonsIn(calendar, spell.first, spell.last));
  const upTo = (day: number): bigint =>
    (BigInt(missedBy(spell, calendar)) * BigInt(lessonsIn(calendar, spell.first, day))) / given;
  const days = dayByDay((day) => day).filter(
    (day) => year.months[day] === month && day >= spell.first && day <= Math.min(spell.last, year.until),
  );
  return days.length === 0 ? 0 : Number(upTo(days.at(-1)!) - upTo(days[0]! - 1));
}

test("the minutes of each pupil come in the months whose lessons his spells span, whatever else comes between", () => {
  fc.assert(
    fc.property(anyMinutes, fc.array(told, { maxLength: 30 }), anyYear, (minutes, all, year) => {
      const calendar = calendarOf(minutes);
      const { absence, counted } = absenceOf(all, calendar, year);
      for (const { pupil } of counted) {
        const own = counted.filter((one) => one.pupil === pupil);
        for (const month of months) {
          const sum = (spells: typeof own) =>
            spells.reduce((minutesSoFar, { spell }) => minutesSoFar + missedInMonth(spell, month, calendar, year), 0);
          expect(absence.missedIn(pupil, month, month)).toBe(sum(own));
          expect(absence.unauthorisedIn(pupil, month, month)).toBe(sum(own.filter((one) => one.isUnauthorised)));
        }
        const unauthorised = own.filter((one) => one.isUnauthorised).map((one) => one.spell);
        expect([...absence.spellsOf(pupil)].reverse()).toEqual(unauthorised);
      }
    }),
  );
});

test("a spell of days that all lie before the reference date misses all its minutes, over however many months", () => {
  fc.assert(
    fc.property(anyMinutes, anySpell, (minutes, spell) => {
      const calendar = calendarOf(minutes);
      const { absence, counted } = absenceOf([{ pupil: 0, spell, isUnauthorised: false }], calendar, WHOLE_YEAR);
      fc.pre(counted.length === 1);
      expect(absence.missedIn(0, 0, MONTHS - 1)).toBe(missedBy(spell, calendar));
    }),
  );
});

test("minutes go to months by the lessons of these: 100 minutes of two days over the turn of a month are 50 and 50", () => {
  const spell = { first: on("2025-11-30"), last: on("2025-12-01"), minutes: 100 };
  const { absence } = absenceOf([{ pupil: 0, spell, isUnauthorised: true }], everyDay, WHOLE_YEAR);
  expect([absence.missedIn(0, 3, 3), absence.missedIn(0, 4, 4), absence.unauthorisedIn(0, 0, 11)]).toEqual([
    50, 50, 100,
  ]);
});

test("whole days count where all lessons were missed without valid reason", () => {
  const spells = [
    { pupil: 0, spell: { first: 40, last: 44, minutes: 1_500 }, isUnauthorised: true },
    { pupil: 0, spell: { first: 50, last: 54, minutes: 1_499 }, isUnauthorised: true },
    { pupil: 0, spell: { first: 60, last: 64, minutes: 1_500 }, isUnauthorised: false },
  ];
  expect(absenceOf(spells, everyDay, WHOLE_YEAR).absence.wholeDaysOf(0)).toBe(5);
});
