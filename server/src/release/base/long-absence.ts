import type { Spell } from "./missed-minutes.ts";
import { lessonsIn, type SchoolCalendar, schoolDayAt, schoolDaysIn } from "./school-calendar.ts";
import { threeMonthsAfter, type YearDays } from "./year-days.ts";

/** Langdurig relatief verzuim: more school days in a row than this, so exactly this many is not enough. */
export const FOUR_SCHOOL_WEEKS = 20;

/** Periods, as bit patterns. */
export interface LongAbsence {
  readonly parts: number;
  readonly overThreeMonths: number;
}

/** From which school day up to and including which, the first of the year 1. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Whether all lessons of the days of a spell were missed; of no school day is no absence. */
export const isOfWholeDays = ({ first, last, minutes }: Spell, calendar: SchoolCalendar): boolean =>
  schoolDaysIn(calendar, first, last) > 0 && minutes >= lessonsIn(calendar, first, last);

/** Spells of whole days, those without a school day between them as one. */
function stretchesOf(spells: readonly Spell[], calendar: SchoolCalendar): readonly Stretch[] {
  const whole = spells
    .filter((spell) => isOfWholeDays(spell, calendar))
    .map(({ first, last }): Stretch => ({ first: calendar.days[first]! + 1, last: calendar.days[last + 1]! }))
    .sort((one, other) => one.first - other.first);
  const stretches: Stretch[] = [];
  for (const spell of whole) {
    const before = stretches.at(-1);
    if (before === undefined || spell.first > before.last + 1) stretches.push(spell);
    else stretches[stretches.length - 1] = { first: before.first, last: Math.max(before.last, spell.last) };
  }
  return stretches;
}

/**
 * The periods in which a pupil was absent without valid reason for whole days, more than 20 school days of his site in a row
 * (Kamerstuk 26695-108): those with a 21st or later day of a stretch; and those with such a day later than the day three
 * calendar months after the first of the stretch.
 *
 * @param spells all of one pupil at one site without valid reason
 */
export function longAbsence(spells: readonly Spell[], calendar: SchoolCalendar, year: YearDays): LongAbsence {
  let parts = 0;
  let overThreeMonths = 0;
  for (const stretch of stretchesOf(spells, calendar)) {
    if (stretch.last - stretch.first + 1 <= FOUR_SCHOOL_WEEKS) continue;
    const from = schoolDayAt(calendar, stretch.first + FOUR_SCHOOL_WEEKS);
    const last = schoolDayAt(calendar, stretch.last);
    const later = Math.max(from, threeMonthsAfter(schoolDayAt(calendar, stretch.first), year) + 1);
    for (const part of year.parts) {
      const until = Math.min(last, part.until);
      if (schoolDaysIn(calendar, Math.max(from, part.from), until) > 0) parts |= 1 << part.bit;
      if (schoolDaysIn(calendar, Math.max(later, part.from), until) > 0) overThreeMonths |= 1 << part.bit;
    }
  }
  return { parts, overThreeMonths };
}
