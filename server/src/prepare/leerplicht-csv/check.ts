import { EXEMPTION_ARTICLES, type IsoDate, SITE_CODE } from "@monitor/schema/vocabulary";
import { calendarDate, daysFromTo } from "../calendar-date.ts";
import type { ReadContext } from "../format.ts";
import { NO_PROBLEMS, type Place, problem, type RowProblem } from "../problem.ts";
import type { ProblemCode } from "../problem-texts.ts";
import { faultOfReference } from "../reference.ts";
import { readArticle } from "./article.ts";
import { REPORT_OF_WORD, RMC_WORDS, STEP_OF_WORD } from "./columns.ts";
import type { RawExemption, RawGuidance, RawNotEnrolled, RawReport, RawRow } from "./read.ts";
import { daysLater, workingDaysLater } from "./working-days.ts";

type Fault = readonly [ProblemCode, string, string?];

const isDate = (text: string) => calendarDate(text) === text;

function problemsOf({ reference, number, names }: RawRow, faults: readonly Fault[], place: Place) {
  const ofReference = faultOfReference(reference, number, names);
  const all: readonly Fault[] = ofReference === null ? faults : [[ofReference, "sleutel"], ...faults];
  return all.length === 0 ? NO_PROBLEMS : all.map(([code, field, detail]) => problem(code, place, field, detail));
}

/** What is wrong with a first and a last day; a last day that is empty has not come yet. */
function faultOfDays({ from, to }: { from: string; to: string }, field: string): Fault | null {
  if (!isDate(from)) return ["date-form", field];
  if (to !== "" && !isDate(to)) return ["date-form", "tot"];
  return to !== "" && to < from ? ["date-order", "tot"] : null;
}

/** The days, and whether they touch the period at all. */
function faultsOfSpan(span: { from: string; to: string }, field: string, { period }: ReadContext): Fault[] {
  const fault = faultOfDays(span, field);
  if (fault !== null) return [fault];
  const outside = span.from > period.to || (span.to !== "" && span.to < period.from);
  return outside ? [["outside-period", field]] : [];
}

export const checkNotEnrolled = (row: RawNotEnrolled, context: ReadContext, place: Place): readonly RowProblem[] =>
  problemsOf(row, faultsOfSpan(row, "niet_ingeschreven_vanaf", context), place);

/** Four school weeks (Leerplichtwet 1969, art. 21a). */
const FOUR_WEEKS = 28;
/** "Within five working days": DUO, verzuim melden. */
const DAYS_TO_REPORT = 5;

/**
 * The day on which a school had to report, so far as the report itself tells: the sixteen hours were reached on its last
 * day, or else within four weeks; long-term absence is more than four weeks. Null: no report is due.
 */
function dueOn({ kind, from, to }: RawReport): IsoDate | null {
  switch (REPORT_OF_WORD.get(kind)) {
    case "sixteenHours":
      return to !== "" ? to : daysLater(from, FOUR_WEEKS - 1);
    case "longTerm":
      return daysLater(from, FOUR_WEEKS);
    case "luxury":
      return from;
    default:
      return null;
  }
}

function faultsOfReportDays(report: RawReport, { period }: ReadContext): Fault[] {
  const { reported, from } = report;
  if (!isDate(reported)) return [["date-form", "gemeld_op"]];
  if (reported < period.from || reported > period.to) return [["outside-period", "gemeld_op"]];
  const ofDays = faultOfDays(report, "van");
  if (ofDays !== null) return [ofDays];
  if (from > period.to) return [["outside-period", "van"]];
  if (reported < from) return [["report-early", "gemeld_op"]];
  const due = dueOn(report);
  return due !== null && reported > workingDaysLater(due, DAYS_TO_REPORT) ? [["report-late", "gemeld_op"]] : [];
}

/** Exactly sixteen hours is enough: "in totaal zestien uren" (art. 21a). */
function faultOfHours({ kind, hours }: RawReport): ProblemCode | null {
  if (hours === "") return null;
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(hours)) return "report-hours";
  return REPORT_OF_WORD.get(kind) === "sixteenHours" && Number(hours) < 16 ? "report-below-sixteen" : null;
}

/** Everything that is wrong with a report; of the school only the form of its code is known here. */
export function checkReport(report: RawReport, context: ReadContext, place: Place): readonly RowProblem[] {
  const { kind, site } = report;
  const faults: Fault[] = [];
  if (RMC_WORDS.has(kind)) faults.push(["report-rmc", "soort_melding"]);
  else if (!REPORT_OF_WORD.has(kind))
    faults.push(["word-unknown", "soort_melding", "16 uur, langdurig, luxe of overig"]);
  if (site !== "" && !SITE_CODE.test(site)) faults.push(["site-form", "vestiging"]);
  const ofHours = faultOfHours(report);
  if (ofHours !== null) faults.push([ofHours, "uren"]);
  return problemsOf(report, [...faults, ...faultsOfReportDays(report, context)], place);
}

/** Longer than a school year and the holiday after it. */
const LONG = 366;

/** An appeal to 5 onder a must be made anew each year, unless the youth will never be fit (art. 6, second and third paragraph). */
function faultOfLength({ from, to }: RawExemption, { period }: ReadContext): Fault | null {
  const known = to !== "" ? to : period.to;
  return daysFromTo(from, known) > LONG ? ["exemption-long", "tot"] : null;
}

/** Everything that is wrong with an exemption. */
export function checkExemption(
  exemption: RawExemption,
  lettersForOnder: boolean,
  context: ReadContext,
  place: Place,
): readonly RowProblem[] {
  const read = readArticle(exemption.article, lettersForOnder);
  const faults: Fault[] = [];
  if ("fault" in read) faults.push([read.fault, "artikel", Object.keys(EXEMPTION_ARTICLES).join(", ")]);
  const ofDays = faultsOfSpan(exemption, "van", context);
  faults.push(...ofDays);
  if (ofDays.length === 0 && "article" in read && read.article === "5-onder-a") {
    const tooLong = faultOfLength(exemption, context);
    if (tooLong !== null) faults.push(tooLong);
  }
  return problemsOf(exemption, faults, place);
}

/** Everything that is wrong with a step; it may have been taken before the period. */
export function checkGuidance(row: RawGuidance, { period }: ReadContext, place: Place): readonly RowProblem[] {
  const faults: Fault[] = [];
  if (!STEP_OF_WORD.has(row.step)) faults.push(["word-unknown", "stap", "plan van aanpak of thuiszitterstafel"]);
  if (!isDate(row.on)) faults.push(["date-form", "op"]);
  else if (row.on > period.to) faults.push(["outside-period", "op"]);
  return problemsOf(row, faults, place);
}
