const DAYS_A_WEEK = 7;
/** 1 January 2000 was a Saturday, and the Monday before it was five days earlier. */
const SINCE_MONDAY = 5;

/** No lessons on this day of a school year. */
export const NO_SCHOOL = -1;

/**
 * The school days of a site in a school year, of which days are counted from the first of August. What was before each day
 * is summed beforehand, so that any stretch of days is two look-ups, whatever holidays lie in it.
 */
export interface SchoolCalendar {
  /** School days before each day; one more, for all of the year. */
  readonly days: Int32Array;
  /** Lesson minutes before each day, as `days`. */
  readonly lessons: Float64Array;
  /** The school week of each school day. School weeks follow each other, whatever holidays lie between two of them. */
  readonly weeks: Uint8Array;
}

/**
 * @param minutes lesson minutes of each day of the school year, `NO_SCHOOL` where there is none
 * @param firstDay days from 2000-01-01 to the first of August
 */
export function schoolCalendar(minutes: Int32Array, firstDay: number): SchoolCalendar {
  const days = new Int32Array(minutes.length + 1);
  const lessons = new Float64Array(minutes.length + 1);
  const weeks = new Uint8Array(minutes.length);
  let week = 0;
  let monday = -1;
  for (const [day, given] of minutes.entries()) {
    const isSchoolDay = given !== NO_SCHOOL;
    const own = Math.floor((firstDay + day + SINCE_MONDAY) / DAYS_A_WEEK);
    if (isSchoolDay && own !== monday) {
      monday = own;
      week++;
    }
    days[day + 1] = days[day]! + (isSchoolDay ? 1 : 0);
    lessons[day + 1] = lessons[day]! + (isSchoolDay ? given : 0);
    weeks[day] = week;
  }
  return { days, lessons, weeks };
}

/** School days from a day up to and including another; none where that is earlier. */
export const schoolDaysIn = ({ days }: SchoolCalendar, first: number, last: number): number =>
  last < first ? 0 : days[last + 1]! - days[first]!;

/** Lesson minutes from a day up to and including another; none where that is earlier. */
export const lessonsIn = ({ lessons }: SchoolCalendar, first: number, last: number): number =>
  last < first ? 0 : lessons[last + 1]! - lessons[first]!;

/** The day of the school year that is the n-th school day, 1 the first. */
export function schoolDayAt({ days }: SchoolCalendar, ordinal: number): number {
  let [low, high] = [0, days.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle + 1]! >= ordinal) high = middle;
    else low = middle + 1;
  }
  return low;
}
