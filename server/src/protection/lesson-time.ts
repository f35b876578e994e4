import { FEWEST_PUPILS, isSmall, type Mask } from "./mask.ts";
import { toNearest } from "./round.ts";

/**
 * Hours are published in steps of about one pupil's school year (200 school days of 5 hours). Whatever one pupil
 * missed lies between 0 and one step, so no published figure, and no difference of two, settles it; see decision 0010.
 */
export const HOURS_STEP = 1000;

const MINUTES_PER_HOUR = 60;

export interface LessonTime {
  readonly pupils: number;
  readonly absentPupils: number;
  readonly missedMinutes: number;
  readonly lessonMinutes: number;
}

/** Less than a step, but not nothing: it would be rounded to a false 0 or be the time of hardly one pupil. */
const isSmallTime = (minutes: number): boolean => minutes > 0 && minutes < HOURS_STEP * MINUTES_PER_HOUR;

/** The mask of lesson time: the rules for persons, for the pupils behind the hours and for the hours themselves. */
export function maskOfTime({ pupils, absentPupils, missedMinutes, lessonMinutes }: LessonTime): Mask | null {
  if (pupils < FEWEST_PUPILS) return "TOO_FEW";
  const small = isSmall(absentPupils) || isSmallTime(missedMinutes) || isSmallTime(lessonMinutes - missedMinutes);
  return small || lessonMinutes === 0 ? "SUPPRESSED" : null;
}

/** Hours as published: a multiple of `HOURS_STEP`, and so of 5. */
export const roundHours = (minutes: number): number => toNearest(HOURS_STEP, minutes / MINUTES_PER_HOUR);
