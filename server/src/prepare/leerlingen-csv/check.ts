import { SITE_CODE, YEAR_GROUPS } from "@monitor/schema/vocabulary";
import { calendarDate } from "../calendar-date.ts";
import type { ReadContext } from "../format.ts";
import { NO_PROBLEMS, type Place, problem, type RowProblem } from "../problem.ts";
import type { ProblemCode } from "../problem-texts.ts";
import { faultOfReference } from "../reference.ts";
import { daysWithin } from "../within-period.ts";
import { type CsvPupil, type PupilColumn, SEX_OF_WORD } from "./columns.ts";

/** The four digits are enough, and better: less of an address. */
const POSTCODE = /^[1-9]\d{3}(\s?[A-Z]{2})?$/;

type Fault = readonly [ProblemCode, PupilColumn];

const emptyOrDate = (text: string) => text === "" || calendarDate(text) === text;

function faultOfSite(site: string, organisation: string): ProblemCode | null {
  if (!SITE_CODE.test(site)) return "site-form";
  // a board is five digits; which sites are its own, the monitor knows
  return organisation.length === 5 || site.startsWith(organisation) ? null : "other-site";
}

function faultOfDates({ van, tot }: CsvPupil, { period }: ReadContext): Fault | null {
  if (!emptyOrDate(van)) return ["date-form", "van"];
  if (!emptyOrDate(tot)) return ["date-form", "tot"];
  if (van !== "" && tot !== "" && tot < van) return ["date-order", "tot"];
  return daysWithin(van, tot, period) === null ? ["outside-period", "van"] : null;
}

/** What is wrong with a pupil. An error leaves the pupil out; a warning leaves one field empty. */
export function checkPupil(
  pupil: CsvPupil,
  names: readonly string[],
  context: ReadContext,
  place: Place,
): readonly RowProblem[] {
  const { leerlingsleutel, bsn, vestiging, geboortedatum, geslacht, jaargroep, postcode } = pupil;
  const faults: Fault[] = [];
  const reference = faultOfReference(leerlingsleutel, bsn, names);
  if (reference !== null) faults.push([reference, "leerlingsleutel"]);
  const site = faultOfSite(vestiging, context.organisation);
  if (site !== null) faults.push([site, "vestiging"]);
  const dates = faultOfDates(pupil, context);
  if (dates !== null) faults.push(dates);
  if (!emptyOrDate(geboortedatum)) faults.push(["birth-date", "geboortedatum"]);
  if (geslacht !== "" && !SEX_OF_WORD.has(geslacht)) faults.push(["sex-word-unknown", "geslacht"]);
  if (jaargroep !== "" && !YEAR_GROUPS.includes(jaargroep)) faults.push(["year-group-unknown", "jaargroep"]);
  if (postcode !== "" && !POSTCODE.test(postcode)) faults.push(["postcode-form", "postcode"]);
  return faults.length === 0 ? NO_PROBLEMS : faults.map(([code, field]) => problem(code, place, field));
}
