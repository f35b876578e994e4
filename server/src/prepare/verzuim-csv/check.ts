import { MUNICIPALITY_CODE, SITE_CODE } from "@monitor/schema/vocabulary";
import { calendarDate, daysFromTo } from "../calendar-date.ts";
import type { ReadContext } from "../format.ts";
import { NO_PROBLEMS, type Place, problem, type RowProblem } from "../problem.ts";
import type { ProblemCode } from "../problem-texts.ts";
import { faultOfReference } from "../reference.ts";
import { KIND_OF_WORD, type RawDay, type RawSpell } from "./columns.ts";

const MINUTES = /^\d{1,7}$/;
const MINUTES_OF_A_DAY = 24 * 60;

const isDate = (text: string) => calendarDate(text) === text;
const isMunicipality = (organisation: string) => organisation.length === 4 && MUNICIPALITY_CODE.test(organisation);

type Fault = readonly [ProblemCode, string, string?];

function faultOfSite(site: string, organisation: string): ProblemCode | null {
  if (!SITE_CODE.test(site)) return "site-form";
  // a board is five digits; which sites are its own, the monitor knows
  return organisation.length === 5 || site.startsWith(organisation) ? null : "other-site";
}

function faultOfMinutes({ from, to, minutes }: RawSpell, lastDay: string): ProblemCode | null {
  if (!MINUTES.test(minutes)) return "minutes-form";
  const most = Number(minutes);
  if (most <= MINUTES_OF_A_DAY) return null;
  return most > MINUTES_OF_A_DAY * daysFromTo(from, to || lastDay) ? "minutes-too-many" : null;
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
  if (residence !== "" && !MUNICIPALITY_CODE.test(residence)) return [["residence-form", "woongemeente"]];
  if (KIND_OF_WORD.get(kind) === "notEnrolled") {
    if (!isMunicipality(organisation)) return [["not-enrolled-by-school", "soort"]];
    if (site !== "") return [["not-enrolled-with-site", "vestiging"]];
    if (minutes !== "" && minutes !== "0") return [["not-enrolled-with-site", "minuten"]];
    return residence !== "" && residence !== organisation ? [["other-residence", "woongemeente"]] : [];
  }
  if (isMunicipality(organisation)) return [["absence-by-municipality", "soort"]];
  const fault = faultOfSite(site, organisation);
  return fault === null ? [] : [[fault, "vestiging"]];
}

/** Everything that is wrong with a spell; any fault leaves it out. */
export function checkSpell(spell: RawSpell, context: ReadContext, place: Place): readonly RowProblem[] {
  const faults = faultsOfPlaceAndKind(spell, context);
  const reference = faultOfReference(spell.reference, spell.number);
  if (reference !== null) faults.push([reference, "leerlingsleutel"]);
  const dates = faultOfDates(spell, context);
  if (dates !== null) faults.push(dates);
  else if (KIND_OF_WORD.get(spell.kind) !== "notEnrolled") {
    const minutes = faultOfMinutes(spell, context.period.to);
    if (minutes !== null) faults.push([minutes, "minuten"]);
  }
  if (faults.length === 0) return NO_PROBLEMS;
  return faults.map(([code, field, detail]) => problem(code, place, field, detail));
}

/** Everything that is wrong with a day of the calendar. */
export function checkDay({ site, day, minutes }: RawDay, context: ReadContext, place: Place): readonly RowProblem[] {
  const { organisation, period } = context;
  const faults: Fault[] = [];
  const fault = faultOfSite(site, organisation);
  if (fault !== null) faults.push([fault, "vestiging"]);
  if (!isDate(day)) faults.push(["date-form", "dag"]);
  else if (day < period.from || day > period.to) faults.push(["outside-period", "dag"]);
  if (!MINUTES.test(minutes)) faults.push(["minutes-form", "lesminuten"]);
  else if (Number(minutes) > MINUTES_OF_A_DAY) faults.push(["minutes-too-many", "lesminuten"]);
  return faults.length === 0 ? NO_PROBLEMS : faults.map(([code, field]) => problem(code, place, field));
}
