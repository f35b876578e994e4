import type { AbsenceOfYear } from "./absence-of-year.ts";
import { lessonsIn, type SchoolCalendar } from "./school-calendar.ts";
import { MONTHS, type PartDays } from "./year-days.ts";

/** Days in a row on which a pupil was enrolled, both included, also outside the school year. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The lesson minutes on some days, by part of the year; the stretches have no day in common. */
export const lessonsOn = (
  stretches: readonly Stretch[],
  calendar: SchoolCalendar,
  parts: readonly PartDays[],
): readonly number[] =>
  parts.map(({ from, until }) =>
    stretches.reduce(
      (sum, { first, last }) => sum + lessonsIn(calendar, Math.max(first, from), Math.min(last, until)),
      0,
    ),
  );

/** A part of the year of which lesson time is asked: its place among all parts, and its months. */
export interface AskedPart {
  readonly place: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** @param bit of a period, see `PeriodPart` */
export function askedPart(bit: number, place: number): AskedPart {
  if (bit === 0) return { place, firstMonth: 0, lastMonth: MONTHS - 1 };
  if (bit === 1) return { place, firstMonth: 0, lastMonth: MONTHS / 2 - 1 };
  if (bit === 2) return { place, firstMonth: MONTHS / 2, lastMonth: MONTHS - 1 };
  return { place, firstMonth: bit - 3, lastMonth: bit - 3 };
}

/** Lesson time of the pupils of a profile in a period, in minutes. */
export interface LessonSums {
  readonly absentPupils: number;
  readonly missedMinutes: number;
  readonly unauthorisedMinutes: number;
  readonly lessonMinutes: number;
}

const SUMS = 4;
const FIRST_ROOM = 1024;

/** Lesson time by profile (a number) in some periods: hundreds of thousands of sums in one array. */
export class LessonTime {
  readonly #asked: readonly AskedPart[];
  #sums = new Float64Array(FIRST_ROOM);
  #pupils: number[] = [];

  constructor(asked: readonly AskedPart[]) {
    this.#asked = asked;
  }

  /** A new profile, without pupils: its number. */
  open(): number {
    const profile = this.#pupils.push(0) - 1;
    const length = (profile + 1) * this.#asked.length * SUMS;
    if (length > this.#sums.length) {
      const sums = new Float64Array(Math.max(length, 2 * this.#sums.length));
      sums.set(this.#sums);
      this.#sums = sums;
    }
    return profile;
  }

  /**
   * Adds a pupil to a profile; nobody misses more than he was given.
   *
   * @param pupil his number, -1 when he was never absent
   * @param given the lesson minutes on his days, by part of the year
   */
  add(profile: number, absence: AbsenceOfYear, pupil: number, given: readonly number[]): void {
    const sums = this.#sums;
    this.#pupils[profile]! += 1;
    let at = profile * this.#asked.length * SUMS;
    for (const { place, firstMonth, lastMonth } of this.#asked) {
      const lessons = given[place]!;
      if (pupil >= 0) {
        const missed = Math.min(absence.missedIn(pupil, firstMonth, lastMonth), lessons);
        sums[at]! += missed > 0 ? 1 : 0;
        sums[at + 1]! += missed;
        sums[at + 2]! += Math.min(absence.unauthorisedIn(pupil, firstMonth, lastMonth), lessons);
      }
      sums[at + 3]! += lessons;
      at += SUMS;
    }
  }

  pupilsOf(profile: number): number {
    return this.#pupils[profile]!;
  }

  /** By period. */
  sumsOf(profile: number): readonly LessonSums[] {
    return this.#asked.map((_, period) => {
      const at = (profile * this.#asked.length + period) * SUMS;
      const [absentPupils, missedMinutes, unauthorisedMinutes, lessonMinutes] = this.#sums.subarray(at, at + SUMS);
      return {
        absentPupils: absentPupils!,
        missedMinutes: missedMinutes!,
        unauthorisedMinutes: unauthorisedMinutes!,
        lessonMinutes: lessonMinutes!,
      };
    });
  }
}
