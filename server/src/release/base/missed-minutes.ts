import { lessonsIn, type SchoolCalendar } from "./school-calendar.ts";

/** An absence of days in a row, in days of the school year and none of them outside it. */
export interface Spell {
  readonly first: number;
  readonly last: number;
  /** Lesson minutes, as the school says. */
  readonly minutes: number;
}

/** The lesson minutes that a spell missed: at most those that were given on its days. */
export const missedBy = ({ first, last, minutes }: Spell, calendar: SchoolCalendar): number =>
  Math.min(minutes, lessonsIn(calendar, first, last));

/**
 * What a spell of so many missed minutes missed before a day after its first: minutes are spread over the lessons that the
 * spell spans, in whole minutes. Exact as long as no product reaches 2^53, that is with days of less than a million minutes.
 */
export function missedBefore(missed: number, calendar: SchoolCalendar, { first, last }: Spell, day: number): number {
  const { lessons } = calendar;
  return Math.floor((missed * (lessons[day]! - lessons[first]!)) / (lessons[last + 1]! - lessons[first]!));
}
