import { SITE_CODE } from "@monitor/schema/vocabulary";
import { calendarDate, daysFromTo } from "../calendar-date.ts";
import type { ReadContext } from "../format.ts";
import { NO_PROBLEMS, type Place, problem, type RowProblem } from "../problem.ts";
import type { ProblemCode } from "../problem-texts.ts";
import { faultOfReference } from "../reference.ts";
import { KIND_OF_WORD, type RawDay, type RawSpell } from "./columns.ts";

const MINUTES = /^\d{1,7}$/;
/** `5,5` or `0.75`: nobody misses half a minute. */
const HOURS = /^\d{1,3}[.,]\d{1,2}$/;
const MINUTES_OF_A_DAY = 24 * 60;

const isDate = (text: string) => calendarDate(text) === text;
const isMunicipality = (organisation: string) => /^\d{4}$/.test(organisation);

type Fault = readonly [ProblemCode, string, string?];

const problemsOf = (faults: readonly Fault[], place: Place): readonly RowProblem[] =>
  faults.length === 0 ? NO_PROBLEMS : faults.map(([code, field, detail]) => problem(code, place, field, detail));

function faultOfSite(site: string, organisation: string): ProblemCode | null {
  if (!SITE_CODE.test(site)) return "site-form";
  // a board is five digits; which sites are its own, the monitor knows
  return organisation.length === 5 || site.startsWith(organisation) ? null : "other-site";
}

function faultOfNumber(minutes: string, days: number): ProblemCode | null {
  if (MINUTES.test(minutes)) return Number(minutes) > MINUTES_OF_A_DAY * days ? "minutes-too-many" : null;
  return HOURS.test(minutes) ? "minutes-are-hours" : "minutes-form";
}

function faultOfDates({ from, to, kind }: RawSpell, { period }: ReadContext): Fault | null {
  if (!isDate(from)) return ["date-form", "van"];
  if (to !== "" && !isDate(to)) return ["date-form", "tot"];
  const last = to || period.to;
  if (to !== "" && to < from) return ["date-order", "tot"];
  if (from > period.to || last < period.from) return ["outside-period", "van"];
  // minutes cannot be divided over two periods; who is not enrolled has none
  const crosses = KIND_OF_WORD.get(kind) !== "notEnrolled" && (from < period.from || last > period.to);
  return crosses ? ["crosses-period", from < period.from ? "van" : "tot"] : null;
}

function faultsOfPlaceAndKind(spell: RawSpell, { organisation }: ReadContext): Fault[] {
  const { kind, site, residence, minutes } = spell;
  if (!KIND_OF_WORD.has(kind)) return [["word-unknown", "soort", [...KIND_OF_WORD.keys()].join(", ")]];
  const faults: Fault[] = residence.fault === null ? [] : [[residence.fault, "woongemeente"]];
  if (KIND_OF_WORD.get(kind) === "notEnrolled") {
    if (!isMunicipality(organisation)) return [...faults, ["not-enrolled-by-school", "soort"]];
    if (site !== "") return [...faults, ["not-enrolled-with-site", "vestiging"]];
    if (minutes !== "" && minutes !== "0") return [...faults, ["not-enrolled-with-site", "minuten"]];
    const elsewhere = residence.code !== "" && residence.code !== organisation;
    return elsewhere ? [...faults, ["other-residence", "woongemeente"]] : faults;
  }
  if (isMunicipality(organisation)) return [...faults, ["absence-by-municipality", "soort"]];
  const fault = faultOfSite(site, organisation);
  return fault === null ? faults : [...faults, [fault, "vestiging"]];
}

/** Everything that is wrong with a spell; an error leaves it out. */
export function checkSpell(spell: RawSpell, context: ReadContext, place: Place): readonly RowProblem[] {
  const { reference, number, names, from, to, kind, minutes } = spell;
  const faults = faultsOfPlaceAndKind(spell, context);
  const ofReference = faultOfReference(reference, number, names);
  if (ofReference !== null) faults.push([ofReference, "leerlingsleutel"]);
  const ofDates = faultOfDates(spell, context);
  if (ofDates !== null) faults.push(ofDates);
  else if (KIND_OF_WORD.get(kind) !== "notEnrolled") {
    const ofMinutes = faultOfNumber(minutes, daysFromTo(from, to || context.period.to));
    if (ofMinutes !== null) faults.push([ofMinutes, "minuten"]);
  }
  return problemsOf(faults, place);
}

/** Everything that is wrong with a day of the calendar. */
export function checkDay({ site, day, minutes }: RawDay, context: ReadContext, place: Place): readonly RowProblem[] {
  const { organisation, period } = context;
  const faults: Fault[] = [];
  const ofSite = faultOfSite(site, organisation);
  if (ofSite !== null) faults.push([ofSite, "vestiging"]);
  if (!isDate(day)) faults.push(["date-form", "dag"]);
  else if (day < period.from || day > period.to) faults.push(["outside-period", "dag"]);
  const ofMinutes = faultOfNumber(minutes, 1);
  if (ofMinutes !== null) faults.push([ofMinutes, "lesminuten"]);
  return problemsOf(faults, place);
}
