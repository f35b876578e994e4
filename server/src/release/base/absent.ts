import type { Absence } from "./absence.ts";
import type { SiteCalendar } from "./calendars.ts";
import { FOUR_SCHOOL_WEEKS, longAbsence } from "./long-absence.ts";
import type { PupilNumbers } from "./pupil-numbers.ts";
import { SIXTEEN_HOURS, sixteenHours } from "./sixteen-hours.ts";
import { MONTHS, type YearDays } from "./year-days.ts";

/** The pupils of a school year who were absent without valid reason as the law or the inspectorate counts it. */
export interface Absent {
  /** All pupils with absence, by the number of their site. */
  readonly pupils: PupilNumbers;
  /** By pupil the bit patterns of the periods in which he was long absent, longer than three months, and sixteen hours. */
  readonly keys: ReadonlyMap<number, string>;
}

/** Finds those who were long absent or sixteen hours absent in some period: of few it needs to be looked at. */
export function absentIn(
  { pupils, absence }: Absence,
  year: YearDays,
  calendars: ReadonlyMap<string, SiteCalendar>,
): Absent {
  const sites = [...calendars.values()];
  const keys = new Map<number, string>();
  for (let number = 0; number < pupils.size; number++) {
    const couldBeLong = absence.wholeDaysOf(number) > FOUR_SCHOOL_WEEKS;
    const couldBeSixteen = absence.unauthorisedIn(number, 0, MONTHS - 1) >= SIXTEEN_HOURS;
    if (!couldBeLong && !couldBeSixteen) continue;
    const { calendar } = sites[pupils.siteOf(number)]!;
    const spells = absence.spellsOf(number);
    const { parts, overThreeMonths } = longAbsence(spells, calendar, year);
    const sixteen = sixteenHours(spells, calendar, year);
    if (parts !== 0 || sixteen !== 0) keys.set(number, [parts, overThreeMonths, sixteen].join());
  }
  return { pupils, keys };
}
