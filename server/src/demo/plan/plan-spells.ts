import { SCHOOL_TYPES } from "@monitor/schema/vocabulary";
import type { Draw } from "../random/draw.ts";
import { drawAbsence, type SchoolAbsence } from "./absence-kinds.ts";
import type { Person, Stay } from "./person.ts";
import { LONG_TERM_WITH_CARE, SPELLS_A_YEAR } from "./planted.ts";
import type { SchoolDay } from "./school-calendar.ts";

/** A continuous spell of absence; days as written, both included. */
export interface SpellPlan {
  readonly kind: SchoolAbsence;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/** More than four school weeks of five days: langdurig relatief verzuim starts here. */
export const LONG_TERM_DAYS = 21;
const MEAN_DAYS_MORE = 40;

/** The chance of long-term absence of this pupil: higher with youth care, while the site as a whole keeps its rate. */
function longTermChance(person: Person, { site, year }: Stay): number {
  const factor = person.careYears[year] ? LONG_TERM_WITH_CARE : 1;
  return (site.longTermRate * factor) / (1 + site.careRate * (LONG_TERM_WITH_CARE - 1));
}

/** Which of the school days of a stay are taken by a spell already. */
class Days {
  readonly #days: readonly SchoolDay[];
  readonly #taken: Uint8Array;
  readonly found: { place: number; spell: SpellPlan }[] = [];

  constructor(days: readonly SchoolDay[]) {
    this.#days = days;
    this.#taken = new Uint8Array(days.length);
  }

  /** Adds a spell that starts at a place, as long as the days are free; nothing when the first is taken. */
  add(kind: SchoolAbsence, first: number, days: number, partMinutes: number | null): void {
    if (this.#taken[first]) return;
    let end = first;
    let minutes = 0;
    while (end < first + days && end < this.#days.length && !this.#taken[end]) {
      minutes += this.#days[end]!.minutes;
      this.#taken[end++] = 1;
    }
    const spell = { kind, from: this.#days[first]!.day, to: this.#days[end - 1]!.day, minutes: partMinutes ?? minutes };
    this.found.push({ place: first, spell });
  }
}

/**
 * The absence of one pupil during one stay, in order of time.
 * @param schoolDays the days with lessons at the site in that school year
 */
export function planSpells(person: Person, stay: Stay, schoolDays: readonly SchoolDay[], draw: Draw): SpellPlan[] {
  const own = stay.partial ? schoolDays.filter(({ day }) => day >= stay.from && day <= stay.to) : schoolDays;
  if (own.length === 0) return [];
  const days = new Days(own);
  // a pupil who stays half a year is half as likely, and needs the days
  if (draw.chance((longTermChance(person, stay) * own.length) / schoolDays.length) && own.length > LONG_TERM_DAYS) {
    const first = draw.whole(0, own.length - LONG_TERM_DAYS);
    days.add("unauthorised", first, LONG_TERM_DAYS + Math.round(draw.exponential(MEAN_DAYS_MORE)), null);
  }
  const secondary = SCHOOL_TYPES[stay.site.schoolType].sector === "vo";
  const expected =
    (SPELLS_A_YEAR * person.absenceTendency * stay.site.absenceFactors[stay.year]! * own.length) / schoolDays.length;
  const count = Math.min(40, draw.poisson(expected));
  for (let spell = 0; spell < count; spell++) {
    const { kind, length } = drawAbsence(secondary, draw);
    const first = draw.whole(0, own.length - 1);
    if ("minutes" in length) days.add(kind, first, 1, length.minutes);
    else days.add(kind, first, length.days, null);
  }
  return days.found.sort((one, other) => one.place - other.place).map(({ spell }) => spell);
}
