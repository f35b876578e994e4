import { missedBefore, missedBy, type Spell } from "./missed-minutes.ts";
import { lessonsIn, type SchoolCalendar } from "./school-calendar.ts";
import type { YearDays } from "./year-days.ts";

/** Sixteen hours must be reported: exactly 960 minutes counts (Leerplichtwet 1969, art. 21a). */
export const SIXTEEN_HOURS = 16 * 60;
const FOUR_WEEKS = 4;
/** No school year has more school weeks. */
const WEEKS = 56;
/** February begins the second half. */
const FEBRUARY = 6;

/** Whether four weeks in a row come to sixteen hours. */
function reachesSixteenHours(weeks: readonly number[]): boolean {
  let minutes = 0;
  return weeks.some((missed, week) => {
    minutes += missed - (week < FOUR_WEEKS ? 0 : weeks[week - FOUR_WEEKS]!);
    return minutes >= SIXTEEN_HOURS;
  });
}

/**
 * In which periods a pupil missed 960 or more minutes without valid reason in four school weeks in a row: a bit pattern of
 * the school year and its halves. A half counts what was missed in it alone.
 *
 * @param spells all of one pupil at one site without valid reason
 */
export function sixteenHours(spells: readonly Spell[], calendar: SchoolCalendar, year: YearDays): number {
  const inWeeks = () => new Array<number>(WEEKS).fill(0);
  const [whole, firstHalf, secondHalf] = [inWeeks(), inWeeks(), inWeeks()];
  for (const spell of spells) {
    if (lessonsIn(calendar, spell.first, spell.last) === 0) continue;
    const missed = missedBy(spell, calendar);
    let before = 0;
    for (let day = spell.first; day <= Math.min(spell.last, year.until); day++) {
      const upTo = missedBefore(missed, calendar, spell, day + 1);
      const week = calendar.weeks[day]!;
      whole[week]! += upTo - before;
      (day < year.monthStarts[FEBRUARY]! ? firstHalf : secondHalf)[week]! += upTo - before;
      before = upTo;
    }
  }
  return [whole, firstHalf, secondHalf].reduce(
    (parts, weeks, bit) => parts | (Number(reachesSixteenHours(weeks)) << bit),
    0,
  );
}
