import type { Population } from "@monitor/schema/indicators";
import type { PeriodCode } from "@monitor/schema/vocabulary";
import type { HoursRow } from "./counted-rows.ts";
import type { PersonsOfYear } from "./persons.ts";

/** Lesson time at a spot. */
export interface HoursAtSpot {
  readonly spot: number;
  readonly time: Time;
}

type Time = Pick<HoursRow, "period" | "absentPupils" | "missedMinutes" | "unauthorisedMinutes" | "lessonMinutes">;

/** Lesson time by cell, in whole minutes so that no sum loses any. */
export interface HoursTally {
  readonly absentPupils: Float64Array;
  readonly missed: Float64Array;
  readonly unauthorised: Float64Array;
  readonly lessons: Float64Array;
}

export type Hours = ReadonlyMap<PeriodCode, readonly HoursAtSpot[]>;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Of a pupil with several enrolments in a place: those together, where attendance is known at each of them. */
function hoursOfSeveral({ several, facts }: PersonsOfYear): HoursAtSpot[] {
  const knownIn = new Map<PeriodCode, Uint8Array>();
  const isKnown = (period: PeriodCode, id: number): boolean => {
    const known = knownIn.get(period) ?? facts.holds([["attendanceKnown"]], period);
    knownIn.set(period, known);
    return known[id] === 1;
  };
  return several.flat().flatMap(({ spot, facts: own, seen }) =>
    [
      ...Map.groupBy(
        seen.flatMap(({ hours = [] }) => hours),
        ({ period }) => period,
      ),
    ]
      .filter(([period]) => isKnown(period, own))
      .map(([period, hours]): HoursAtSpot => {
        const missedMinutes = sum(hours.map((one) => one.missedMinutes));
        const unauthorisedMinutes = sum(hours.map((one) => one.unauthorisedMinutes));
        const lessonMinutes = sum(hours.map((one) => one.lessonMinutes));
        const absentPupils = missedMinutes > 0 ? 1 : 0;
        return { spot, time: { period, absentPupils, missedMinutes, unauthorisedMinutes, lessonMinutes } };
      }),
  );
}

/** The lesson time of a school year by period. */
export function hoursIn(rows: readonly HoursRow[], year: PersonsOfYear): Hours {
  const own = rows.filter(({ profile }) => profile.schoolYear === year.schoolYear);
  const all = own.map((time): HoursAtSpot => ({ spot: year.spots.of(time.profile), time }));
  return Map.groupBy([...all, ...hoursOfSeveral(year)], ({ time }) => time.period);
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
