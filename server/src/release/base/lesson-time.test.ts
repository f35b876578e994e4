import fc from "fast-check";
import { expect, test } from "vitest";
import { AbsenceOfYear } from "./absence-of-year.ts";
import { anyMinutes, anyYear, calendarOf, WHOLE_YEAR } from "./any-year.fixture.ts";
import { askedPart, LessonTime, lessonsOn, type Stretch } from "./lesson-time.ts";
import { NO_SCHOOL } from "./school-calendar.ts";

const everyDay = calendarOf(new Int32Array(365).fill(100));

/** Two stretches with days between them, and days before and after the school year. */
const anyStretches: fc.Arbitrary<readonly Stretch[]> = fc
  .uniqueArray(fc.integer({ min: -100, max: 465 }), { minLength: 4, maxLength: 4 })
  .map((days) => days.sort((one, other) => one - other))
  .map(([a, b, c, d]) => [
    { first: a!, last: b! },
    { first: c!, last: d! },
  ]);

test("the lesson time of a pupil is that of the days on which he was enrolled, before the reference date", () => {
  fc.assert(
    fc.property(anyMinutes, anyStretches, anyYear, (minutes, stretches, year) => {
      const isEnrolled = (day: number) => stretches.some(({ first, last }) => first <= day && day <= last);
      const expected = year.parts.map(({ from, until }) =>
        [...minutes.entries()]
          .filter(([day, given]) => given !== NO_SCHOOL && day >= from && day <= until && isEnrolled(day))
          .reduce((sum, [, given]) => sum + given, 0),
      );
      expect(lessonsOn(stretches, calendarOf(minutes), year.parts)).toEqual(expected);
    }),
  );
});

test("nobody misses more than he was given, and who misses nothing is not absent", () => {
  const absence = new AbsenceOfYear(WHOLE_YEAR);
  absence.add(0, { first: 0, last: 30, minutes: 3_100 }, true, everyDay);
  const time = new LessonTime([askedPart(0, 0), askedPart(2, 1)]);
  const profile = time.open();
  time.add(profile, absence, 0, [1_000, 500]);
  time.add(profile, absence, -1, [2_000, 700]);
  expect(time.pupilsOf(profile)).toBe(2);
  expect(time.sumsOf(profile)).toEqual([
    { absentPupils: 1, missedMinutes: 1_000, unauthorisedMinutes: 1_000, lessonMinutes: 3_000 },
    { absentPupils: 0, missedMinutes: 0, unauthorisedMinutes: 0, lessonMinutes: 1_200 },
  ]);
});

test("each profile keeps its own lesson time, however many there are", () => {
  const absence = new AbsenceOfYear(WHOLE_YEAR);
  const time = new LessonTime([askedPart(0, 0)]);
  const profiles = Array.from({ length: 3_000 }, () => time.open());
  for (const profile of profiles) time.add(profile, absence, -1, [profile]);
  expect(profiles.map((profile) => time.sumsOf(profile)[0]!.lessonMinutes)).toEqual(profiles);
});

test("the halves and months of a school year hold each of its months once", () => {
  const monthsOf = (bits: readonly number[]) =>
    bits.flatMap((bit) => {
      const { firstMonth, lastMonth } = askedPart(bit, 0);
      return Array.from({ length: lastMonth - firstMonth + 1 }, (_, at) => firstMonth + at);
    });
  const all = Array.from({ length: 12 }, (_, month) => month);
  expect(monthsOf([0])).toEqual(all);
  expect(monthsOf([1, 2])).toEqual(all);
  expect(monthsOf(WHOLE_YEAR.parts.map(({ bit }) => bit).filter((bit) => bit > 2))).toEqual(all);
});
