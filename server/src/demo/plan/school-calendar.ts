import type { IsoDate, SchoolType, SchoolYear } from "@monitor/schema/vocabulary";
import { easter } from "date-easter";
import { SCHOOL_SHAPES } from "../planted/schools.ts";

/** The three parts of the country that take their holidays at different times. */
export type HolidayRegion = "noord" | "midden" | "zuid";

export interface SchoolDay {
  readonly day: IsoDate;
  readonly minutes: number;
}

const DAY = 86_400_000;
const MONDAY = 1;
const WEDNESDAY = 3;
const PROVINCES: Readonly<Record<string, HolidayRegion>> = {
  Gelderland: "midden",
  Utrecht: "midden",
  "Zuid-Holland": "midden",
  Limburg: "zuid",
  "Noord-Brabant": "zuid",
  Zeeland: "zuid",
};

/** By province; in reality a few municipalities differ from their province. */
export function holidayRegionOf(province: string): HolidayRegion {
  return PROVINCES[province] ?? "noord";
}

const isoOf = (time: number): IsoDate => new Date(time).toISOString().slice(0, 10);

/** The first Monday on or after a date. */
function mondayFrom(year: number, month: number, day: number): number {
  const time = Date.UTC(year, month - 1, day);
  return time + ((MONDAY - new Date(time).getUTCDay() + 7) % 7) * DAY;
}

/** The Monday after the last school week: the regions take turns to start first. */
function summerStart(year: number, region: HolidayRegion): number {
  const turn = { noord: 1, midden: 2, zuid: 0 }[region];
  return mondayFrom(year, 7, 6) + ((turn + year) % 3) * 7 * DAY;
}

/** Days without lessons on a date: weeks of holiday as [first Monday, weeks], and single days. */
function daysOff(first: number, region: HolidayRegion): Set<IsoDate> {
  const last = first + 1;
  const early = region === "zuid";
  const weeks = [
    [mondayFrom(first, 10, early ? 13 : 20), 1],
    [mondayFrom(first, 12, 19), 2],
    [mondayFrom(last, 2, early ? 12 : 17), 1],
    [mondayFrom(last, 4, 25), 2],
  ] as const;
  const found = weeks.flatMap(([monday, count]) => Array.from({ length: count * 7 }, (_, day) => monday + day * DAY));
  const { month, day } = easter(last);
  const easterSunday = Date.UTC(last, month - 1, day);
  // Good Friday, Easter Monday, Ascension Day and the Friday after it, Whit Monday
  for (const after of [-2, 1, 39, 40, 50]) found.push(easterSunday + after * DAY);
  found.push(Date.UTC(last, 3, 27), Date.UTC(last, 4, 5));
  return new Set(found.map(isoOf));
}

/** Three regions, a few years: thousands of schools share them. */
const KNOWN = new Map<string, readonly IsoDate[]>();

/**
 * School days of a year in a holiday region, Monday to Friday, in order. The holidays follow rules of thumb (the week
 * in which each usually falls), so single weeks differ from the dates that the ministry sets: enough for invented pupils.
 */
export function schoolDaysOf(year: SchoolYear, region: HolidayRegion): readonly IsoDate[] {
  const known = KNOWN.get(`${year} ${region}`);
  if (known !== undefined) return known;
  const first = Number(year.slice(0, 4));
  const off = daysOff(first, region);
  const start = summerStart(first, region) + 6 * 7 * DAY;
  const end = summerStart(first + 1, region);
  const days: IsoDate[] = [];
  for (let time = start; time < end; time += DAY) {
    const weekday = new Date(time).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    const day = isoOf(time);
    if (!off.has(day)) days.push(day);
  }
  KNOWN.set(`${year} ${region}`, days);
  return days;
}

/** Lesson minutes of a school type on a day. */
export function lessonMinutesOn(type: SchoolType, day: IsoDate): number {
  const [full, wednesday] = SCHOOL_SHAPES[type].minutes;
  return new Date(day).getUTCDay() === WEDNESDAY ? wednesday : full;
}
