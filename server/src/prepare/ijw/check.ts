import { MUNICIPALITY_CODE, PROVIDER_CODE, SITE_CODE } from "@monitor/schema/vocabulary";
import { calendarDate } from "../calendar-date.ts";
import type { ReadContext } from "../format.ts";
import { FileUnusable, type Place, problem, type RowProblem } from "../problem.ts";
import type { ProblemCode } from "../problem-texts.ts";
import { holdsOwnNumber } from "../reference.ts";
import {
  BASIS_OF_WORD,
  CATEGORY_WITHOUT_FORM,
  FORM_OF_CATEGORY,
  type RawMessage,
  type RawProduct,
  REASON_OF_CODE,
  STATUS,
} from "./elements.ts";

const ALLOCATION = /^[A-Za-z0-9]{1,20}$/;
const STATUSES: ReadonlySet<string> = new Set(Object.values(STATUS));

/** @throws FileUnusable when the message is not for this municipality */
export function checkMessage({ sender, receiver }: RawMessage, { organisation }: ReadContext): void {
  if (receiver !== organisation) {
    const whose = MUNICIPALITY_CODE.test(receiver) ? `gemeente ${receiver}` : "onbekend";
    throw new FileUnusable("other-organisation", "Ontvanger", whose);
  }
  if (!PROVIDER_CODE.test(sender)) throw new FileUnusable("no-provider", "Afzender");
}

/** What makes a product known: its allocation number, its first day and its status. */
function faultsOfKey({ bsn, fields }: RawProduct, place: Place): RowProblem[] {
  const { ToewijzingNummer: allocation = "", Begindatum: from = "", StatusAanlevering: status = "" } = fields;
  const faults: (readonly [ProblemCode, string])[] = [];
  if (!ALLOCATION.test(allocation)) faults.push(["allocation-form", "ToewijzingNummer"]);
  else if (allocation === bsn || holdsOwnNumber(allocation, bsn))
    faults.push(["allocation-is-citizen-number", "ToewijzingNummer"]);
  if (calendarDate(from) === null) faults.push(["date-form", "Begindatum"]);
  if (!STATUSES.has(status)) faults.push(["status-unknown", "StatusAanlevering"]);
  return faults.map(([code, field]) => problem(code, place, field));
}

function problemsOfCategory(category: string, place: Place): RowProblem[] {
  if (!FORM_OF_CATEGORY.has(category)) return [problem("category-unknown", place, "Categorie")];
  if (FORM_OF_CATEGORY.get(category) === null) return [problem("category-no-care", place, "Categorie")];
  return category === CATEGORY_WITHOUT_FORM ? [problem("category-wide", place, "Categorie")] : [];
}

/** A removed product needs no more than its key. */
const isRemoved = ({ fields }: RawProduct) => fields.StatusAanlevering === STATUS.removed;

export function checkStart(product: RawProduct, place: Place): RowProblem[] {
  const problems = faultsOfKey(product, place);
  return isRemoved(product) ? problems : [...problems, ...problemsOfCategory(product.fields.Categorie ?? "", place)];
}

export function checkStop(product: RawProduct, place: Place): RowProblem[] {
  const problems = faultsOfKey(product, place);
  if (isRemoved(product)) return problems;
  const { Begindatum = "", Einddatum = "", RedenBeeindiging = "" } = product.fields;
  const from = calendarDate(Begindatum);
  const to = calendarDate(Einddatum);
  if (to === null) problems.push(problem("date-form", place, "Einddatum"));
  else if (from !== null && to < from) problems.push(problem("date-order", place, "Einddatum"));
  if (!REASON_OF_CODE.has(RedenBeeindiging)) problems.push(problem("stop-reason-unknown", place, "RedenBeeindiging"));
  return problems;
}

/** One line of `toestemmingen*.csv`, in the order of its columns. */
export function checkGround(cells: readonly string[], place: Place): RowProblem[] {
  const [, site = "", basis = "", until = ""] = cells;
  const problems: RowProblem[] = [];
  if (!SITE_CODE.test(site.toUpperCase())) problems.push(problem("site-form", place, "school"));
  if (!BASIS_OF_WORD.has(basis.toLowerCase()))
    problems.push(problem("word-unknown", place, "grondslag", [...BASIS_OF_WORD.keys()].join(", ")));
  if (calendarDate(until) === null) problems.push(problem("date-form", place, "geldig_tot"));
  return problems;
}
