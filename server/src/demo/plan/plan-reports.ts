import type { AbsenceReport, GuidanceStep, IsoDate } from "@monitor/schema/vocabulary";
import { LONG_TERM_DAYS } from "../planted/absence.ts";
import { GUIDANCE, LONG_ILLNESS, REPORTED, SIXTEEN_HOURS } from "../planted/duty.ts";
import type { Draw } from "../random/draw.ts";
import { dayNumber, isoDate } from "./day-number.ts";
import type { Person, Pupil } from "./person.ts";
import type { SpellPlan } from "./plan-spells.ts";

/** A report of absence by a school to the municipality where the pupil lives. */
export interface Report {
  readonly pupil: Pupil;
  readonly kind: AbsenceReport;
  readonly reported: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Hours in four weeks, of a report of sixteen hours. */
  readonly hours: number | null;
}

export interface Guidance {
  readonly person: Person;
  readonly step: GuidanceStep;
  readonly on: IsoDate;
}

/** What must be reported, and the day on which that became so. */
type Due = Omit<Report, "pupil" | "reported"> & { readonly due: number };

/** Spells shorter than long-term that together reach sixteen hours in four weeks; each spell counts once. */
function sixteenHours(spells: readonly SpellPlan[]): Due[] {
  const found: Due[] = [];
  if (spells.reduce((sum, { minutes }) => sum + minutes, 0) < SIXTEEN_HOURS.minutes) return found;
  let waiting: SpellPlan[] = [];
  for (const spell of spells) {
    const recent = waiting.filter(({ from }) => dayNumber(spell.to) - dayNumber(from) < SIXTEEN_HOURS.within);
    waiting = [...recent, spell];
    const minutes = waiting.reduce((sum, one) => sum + one.minutes, 0);
    if (minutes < SIXTEEN_HOURS.minutes) continue;
    const hours = Math.floor(minutes / 60);
    found.push({ kind: "sixteenHours", from: waiting[0]!.from, to: spell.to, hours, due: dayNumber(spell.to) });
    waiting = [];
  }
  return found;
}

const daysOf = ({ from, to }: SpellPlan) => dayNumber(to) - dayNumber(from) + 1;
/** Fewer minutes than this many days have in any school: spares the reckoning with dates. */
const mayLast = ({ minutes }: SpellPlan, schoolDays: number) => minutes > 200 * schoolDays;
const isLongTerm = (spell: SpellPlan) => mayLast(spell, LONG_TERM_DAYS) && daysOf(spell) > SIXTEEN_HOURS.within;
const isLongIllness = (spell: SpellPlan) => mayLast(spell, LONG_ILLNESS / 2) && daysOf(spell) >= LONG_ILLNESS;

function dueOf(spells: readonly SpellPlan[]): Due[] {
  const one = (kind: AbsenceReport, { from, to }: SpellPlan, after: number): Due => {
    return { kind, from, to, hours: null, due: dayNumber(from) + after };
  };
  const unauthorised = spells.filter(({ kind }) => kind === "unauthorised");
  return [
    ...unauthorised.filter(isLongTerm).map((spell) => one("longTerm", spell, SIXTEEN_HOURS.within)),
    ...sixteenHours(unauthorised.filter((spell) => !isLongTerm(spell))),
    ...spells.filter(({ kind }) => kind === "luxury").map((spell) => one("luxury", spell, 0)),
    ...spells
      .filter((spell) => spell.kind === "sick" && isLongIllness(spell))
      .map((spell) => one("other", spell, LONG_ILLNESS)),
  ];
}

/** What the school of a pupil reports, within five working days; what falls after `last` comes in another file. */
export function planReports(pupil: Pupil, spells: readonly SpellPlan[], last: IsoDate, draw: Draw): Report[] {
  return dueOf(spells).flatMap(({ due, ...report }) => {
    if (!draw.chance(REPORTED[report.kind])) return [];
    const reported = isoDate(due + draw.whole(0, 4));
    return reported <= last ? [{ ...report, pupil, reported }] : [];
  });
}

/** What is done for youths who sit at home from a day on; each counts once. */
export function planGuidance(
  atHome: readonly { readonly person: Person; readonly from: IsoDate }[],
  last: IsoDate,
  draw: Draw,
): Guidance[] {
  const since = new Map(atHome.map(({ person, from }) => [person, from]));
  return [...since].flatMap(([person, from]) =>
    (["plan", "consultation"] as const).flatMap((step): Guidance[] => {
      const on = isoDate(dayNumber(from) + draw.whole(...GUIDANCE.days));
      return draw.chance(GUIDANCE[step]) && on <= last ? [{ person, step, on }] : [];
    }),
  );
}
