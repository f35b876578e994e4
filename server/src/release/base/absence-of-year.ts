import { isOfWholeDays } from "./long-absence.ts";
import { missedBefore, missedBy, type Spell } from "./missed-minutes.ts";
import { lengthened } from "./pupil-numbers.ts";
import { lessonsIn, type SchoolCalendar, schoolDaysIn } from "./school-calendar.ts";
import { MONTHS, type YearDays } from "./year-days.ts";

const FIRST_ROOM = 1024;
/** What is kept of a spell: its first and last day, its minutes, and where the one before of the same pupil is. */
const KEPT = 4;

const longEnough = (numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> =>
  length <= numbers.length ? numbers : lengthened(numbers, Math.max(length, 2 * numbers.length));

/** The absence of all pupils in a school year, by their number. */
export class AbsenceOfYear {
  readonly #year: YearDays;
  /** By pupil and month, August first: lesson minutes missed, and those of them without valid reason. */
  #missed: Int32Array<ArrayBuffer>;
  #unauthorised: Int32Array<ArrayBuffer>;
  /** By pupil: the school days in unauthorised spells of whole days, double where these overlap. */
  #wholeDays: Int32Array<ArrayBuffer>;
  /** By pupil: his last unauthorised spell and one; 0 is none. */
  #last: Int32Array<ArrayBuffer>;
  #spells = new Int32Array(FIRST_ROOM * KEPT);
  #kept = 0;

  /** @param expected about how many pupils there will be: room for these is made at once */
  constructor(year: YearDays, expected = 0) {
    const room = Math.max(FIRST_ROOM, expected);
    this.#year = year;
    this.#missed = new Int32Array(room * MONTHS);
    this.#unauthorised = new Int32Array(room * MONTHS);
    this.#wholeDays = new Int32Array(room);
    this.#last = new Int32Array(room);
  }

  /** Whether a spell counts: it began by the reference date, and there were lessons to miss. */
  counts({ first, last }: Spell, calendar: SchoolCalendar): boolean {
    return first <= this.#year.until && lessonsIn(calendar, first, last) > 0;
  }

  /** Adds a spell that counts. */
  add(pupil: number, spell: Spell, isUnauthorised: boolean, calendar: SchoolCalendar): void {
    this.#missed = longEnough(this.#missed, (pupil + 1) * MONTHS);
    this.#unauthorised = longEnough(this.#unauthorised, (pupil + 1) * MONTHS);
    this.#wholeDays = longEnough(this.#wholeDays, pupil + 1);
    this.#last = longEnough(this.#last, pupil + 1);
    this.#spread(pupil, spell, isUnauthorised, calendar);
    if (!isUnauthorised) return;
    if (isOfWholeDays(spell, calendar)) this.#wholeDays[pupil]! += schoolDaysIn(calendar, spell.first, spell.last);
    this.#keep(pupil, spell);
  }

  /** The minutes of a spell go to the months whose lessons it spans, as far as these lie before the reference date. */
  #spread(pupil: number, spell: Spell, isUnauthorised: boolean, calendar: SchoolCalendar): void {
    const { months, monthStarts, until } = this.#year;
    const missed = missedBy(spell, calendar);
    const end = Math.min(spell.last, until);
    const lastMonth = months[end]!;
    let before = 0;
    for (let month = months[spell.first]!; month <= lastMonth; month++) {
      const upTo = missedBefore(missed, calendar, spell, Math.min(end + 1, monthStarts[month + 1]!));
      this.#missed[pupil * MONTHS + month]! += upTo - before;
      if (isUnauthorised) this.#unauthorised[pupil * MONTHS + month]! += upTo - before;
      before = upTo;
    }
  }

  #keep(pupil: number, { first, last, minutes }: Spell): void {
    const at = this.#kept * KEPT;
    const spells = longEnough(this.#spells, at + KEPT);
    spells[at] = first;
    spells[at + 1] = last;
    spells[at + 2] = minutes;
    spells[at + 3] = this.#last[pupil]!;
    this.#spells = spells;
    this.#kept += 1;
    this.#last[pupil] = this.#kept;
  }

  /** Lesson minutes that a pupil missed from a month up to and including another. */
  missedIn(pupil: number, first: number, last: number): number {
    return sumOf(this.#missed, pupil * MONTHS + first, pupil * MONTHS + last);
  }

  /** Those without valid reason. */
  unauthorisedIn(pupil: number, first: number, last: number): number {
    return sumOf(this.#unauthorised, pupil * MONTHS + first, pupil * MONTHS + last);
  }

  wholeDaysOf(pupil: number): number {
    return this.#wholeDays[pupil] ?? 0;
  }

  /** His spells without valid reason, in no particular order. */
  spellsOf(pupil: number): readonly Spell[] {
    const spells: Spell[] = [];
    const kept = this.#spells;
    for (let spell = this.#last[pupil] ?? 0; spell > 0; ) {
      const at = (spell - 1) * KEPT;
      spells.push({ first: kept[at]!, last: kept[at + 1]!, minutes: kept[at + 2]! });
      spell = kept[at + 3]!;
    }
    return spells;
  }
}

function sumOf(numbers: Int32Array, first: number, last: number): number {
  let sum = 0;
  for (let at = first; at <= last; at++) sum += numbers[at]!;
  return sum;
}
