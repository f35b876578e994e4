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

/** Lesson time by cell in a period; of whole places only, or of parts of them too. */
export type HoursTallier = (population: Population, period: PeriodCode, parts: boolean) => HoursTally;

function tallyHours(
  hours: readonly HoursAtSpot[],
  { spots }: PersonsOfYear,
  population: Population,
  size: number,
): HoursTally {
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

/** Sums lesson time by cell; each sum is made once, whichever reasons for absence ask for it. */
export function hoursTallier(hours: Hours, year: PersonsOfYear): HoursTallier {
  const made = new Map<string, HoursTally>();
  const { size, places } = year.grid;
  return (population, period, parts) => {
    const key = `${population} ${period}`;
    const known = made.get(`${key} parts`) ?? (parts ? undefined : made.get(key));
    if (known !== undefined) return known;
    const tally = tallyHours(hours.get(period) ?? [], year, population, parts ? size : places.length);
    made.set(parts ? `${key} parts` : key, tally);
    return tally;
  };
}

/** Minutes missed for the reason that a breakdown names; all of them for the whole. */
export function missedFor(breakdown: string, missed: number, unauthorised: number): number {
  if (breakdown === "absence-reason:unauthorised") return unauthorised;
  return breakdown === "absence-reason:authorised" ? missed - unauthorised : missed;
}
