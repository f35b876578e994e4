import { type IsoDate, SCHOOL_TYPES } from "@monitor/schema/vocabulary";
import {
  ABSENCES,
  DAY_RANGES,
  LONG_TERM_DAYS,
  LONG_TERM_WITH_CARE,
  MEAN_LONG_TERM_DAYS_MORE,
  type SchoolAbsence,
} from "../planted/absence.ts";
import type { Draw } from "../random/draw.ts";
import type { Person, Pupil, Stay } from "./person.ts";
import type { SchoolDay } from "./school-calendar.ts";

/** A continuous spell of absence; days as written, both included. */
export interface SpellPlan {
  readonly kind: SchoolAbsence;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly minutes: number;
}

const MOST_SPELLS = 60;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const OF_REGIONS = ABSENCES.map(({ aYear }) => aYear);
const OF_COUNTRY = ABSENCES.map(({ inCountry }) => inCountry);
const SPELLS_OF_REGIONS = sum(OF_REGIONS);
const SPELLS_OF_COUNTRY = sum(OF_COUNTRY);

/** The chance of long-term absence of this pupil: higher with youth care, while the site as a whole keeps its rate. */
function longTermChance(person: Person, { site, year }: Stay): number {
  const factor = person.careYears[year] ? LONG_TERM_WITH_CARE : 1;
  return (site.longTermRate * factor) / (1 + site.careRate * (LONG_TERM_WITH_CARE - 1));
}

/**
 * The absence of one pupil during one stay, in order of time.
 * @param schoolDays the days with lessons at the site in that school year
 */
export function planSpells(
  { person, stay }: Pupil,
  schoolDays: readonly SchoolDay[],
  country: boolean,
  draw: Draw,
): SpellPlan[] {
  const days = stay.partial ? schoolDays.filter(({ day }) => day >= stay.from && day <= stay.to) : schoolDays;
  if (days.length === 0) return [];
  /** By the place of the first day; `taken` are the days that a spell has already. */
  const found: (SpellPlan | undefined)[] = [];
  const taken = new Uint8Array(days.length);
  const add = (kind: SchoolAbsence, first: number, most: number, partMinutes: number | null) => {
    if (taken[first]) return;
    let end = first;
    let minutes = 0;
    while (end < first + most && end < days.length && !taken[end]) {
      minutes += days[end]!.minutes;
      taken[end++] = 1;
    }
    found[first] = { kind, from: days[first]!.day, to: days[end - 1]!.day, minutes: partMinutes ?? minutes };
  };

  const part = days.length / schoolDays.length;
  // a pupil who stays half a year is half as likely, and needs the days
  if (draw.chance(longTermChance(person, stay) * part) && days.length > LONG_TERM_DAYS) {
    const first = draw.whole(0, days.length - LONG_TERM_DAYS);
    add("unauthorised", first, LONG_TERM_DAYS + Math.round(draw.exponential(MEAN_LONG_TERM_DAYS_MORE)), null);
  }
  const secondary = SCHOOL_TYPES[stay.site.schoolType].sector === "vo";
  const weights = country ? OF_COUNTRY : OF_REGIONS;
  const aYear = country ? SPELLS_OF_COUNTRY : SPELLS_OF_REGIONS;
  const expected = aYear * person.absenceTendency * stay.site.absenceFactors[stay.year]! * part;
  const count = Math.min(MOST_SPELLS, draw.poisson(expected));
  for (let spell = 0; spell < count; spell++) {
    const shape = ABSENCES[draw.place(weights)]!;
    // only secondary education suspends in the demo
    const kind = shape.kind === "suspended" && !secondary ? "sick" : shape.kind;
    const partDay = draw.chance(shape.partDay);
    // registers count in steps of five minutes
    const [least, most] = partDay ? [shape.minutes[0] / 5, shape.minutes[1] / 5] : DAY_RANGES[draw.place(shape.days)]!;
    const length = draw.whole(least, most);
    add(kind, draw.whole(0, days.length - 1), partDay ? 1 : length, partDay ? 5 * length : null);
  }
  return found.filter((spell) => spell !== undefined);
}
