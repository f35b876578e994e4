import type { Population } from "@monitor/schema/indicators";
import type { PeriodCode } from "@monitor/schema/vocabulary";
import type { HoursRow } from "./counted-rows.ts";
import type { PersonsOfYear } from "./persons.ts";

/** Lesson time at a spot. */
export interface HoursAtSpot {
  readonly spot: number;
  readonly time: HoursRow;
}

/** Lesson time by cell, in whole minutes so that no sum loses any. */
export interface HoursTally {
  readonly absentPupils: Float64Array;
  readonly missed: Float64Array;
  readonly unauthorised: Float64Array;
  readonly lessons: Float64Array;
}

export type Hours = ReadonlyMap<PeriodCode, readonly HoursAtSpot[]>;

/** The lesson time of a school year by period. */
export function hoursIn(rows: readonly HoursRow[], year: PersonsOfYear): Hours {
  const own = rows.filter(({ profile }) => profile.schoolYear === year.schoolYear);
  const all = own.map((time): HoursAtSpot => ({ spot: year.spots.of(time.profile), time }));
  return Map.groupBy(all, ({ time }) => time.period);
}

export function tallyHours(
  hours: readonly HoursAtSpot[],
  year: PersonsOfYear,
  population: Population,
  parts: boolean,
): HoursTally {
  const { grid, spots } = year;
  const size = parts ? grid.size : grid.places.length;
  const column = () => new Float64Array(size);
  const tally: HoursTally = { absentPupils: column(), missed: column(), unauthorised: column(), lessons: column() };
  for (const { spot, time } of hours) {
    for (const cell of spots.all[spot]![population]) {
      if (cell >= size) break;
      tally.absentPupils[cell]! += time.absentPupils;
      tally.missed[cell]! += time.missedMinutes;
      tally.unauthorised[cell]! += time.unauthorisedMinutes;
      tally.lessons[cell]! += time.lessonMinutes;
    }
  }
  return tally;
}

/** Minutes missed for the reason that a breakdown names; all of them for the whole. */
export function missedFor(breakdown: string, missed: number, unauthorised: number): number {
  if (breakdown === "absence-reason:unauthorised") return unauthorised;
  return breakdown === "absence-reason:authorised" ? missed - unauthorised : missed;
}
