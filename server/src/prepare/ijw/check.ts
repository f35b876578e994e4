import { MUNICIPALITY_CODE, PROVIDER_CODE } from "@monitor/schema/vocabulary";
import { normaliseBsn } from "../../linkage/citizen-number.ts";
import { calendarDate } from "../calendar-date.ts";
import type { ReadContext } from "../format.ts";
import { FileUnusable, type Place, problem, type RowProblem } from "../problem.ts";
import type { ProblemCode } from "../problem-texts.ts";
import { holdsOwnNumber } from "../reference.ts";
import {
  CATEGORY_WITHOUT_FORM,
  FORM_OF_CATEGORY,
  PREVENTIVE_CATEGORY,
  type ProductField,
  type RawMessage,
  type RawProduct,
  REASON_OF_CODE,
  REFERRER_OF_CODE,
  STATUS,
} from "./elements.ts";

const ALLOCATION = /^[A-Za-z0-9]{1,20}$/;
const isKnown = (bsn: string): boolean => typeof normaliseBsn(bsn) === "string";
const STATUSES: ReadonlySet<string> = new Set(Object.values(STATUS));

/**
 * The provider of a message: who sent it, or to whom the municipality sent it.
 *
 * @throws FileUnusable when the message is not of this municipality
 */
export function providerOf(
  { sender, receiver }: RawMessage,
  { organisation }: ReadContext,
  byMunicipality: boolean,
): string {
  const [municipality, provider] = byMunicipality ? [sender, receiver] : [receiver, sender];
  const [ours, theirs] = byMunicipality ? ["Afzender", "Ontvanger"] : ["Ontvanger", "Afzender"];
  if (municipality !== organisation) {
    const whose = MUNICIPALITY_CODE.test(municipality) ? `gemeente ${municipality}` : "onbekend";
    throw new FileUnusable("other-organisation", ours, whose);
  }
  if (!PROVIDER_CODE.test(provider)) throw new FileUnusable("no-provider", theirs);
  return provider;
}

/** What makes a product known: its allocation number, its first day and its status. */
function faultsOfKey({ bsn, fields }: RawProduct, place: Place): RowProblem[] {
  const { ToewijzingNummer: allocation = "", Begindatum: from = "", StatusAanlevering: status = "" } = fields;
  const faults: (readonly [ProblemCode, string])[] = [];
  // care without an allocation (taakgericht) can still be followed by the person
  if (allocation === "" && isKnown(bsn)) faults.push(["allocation-missing", "ToewijzingNummer"]);
  else if (!ALLOCATION.test(allocation)) faults.push(["allocation-form", "ToewijzingNummer"]);
  else if (allocation === bsn || holdsOwnNumber(allocation, bsn))
    faults.push(["allocation-is-citizen-number", "ToewijzingNummer"]);
  if (calendarDate(from) === null) faults.push(["date-form", "Begindatum"]);
  if (!STATUSES.has(status)) faults.push(["status-unknown", "StatusAanlevering"]);
  return faults.map(([code, field]) => problem(code, place, field));
}

function problemsOfCategory(category: string, place: Place): RowProblem[] {
  if (category === PREVENTIVE_CATEGORY) return [problem("preventive-no-care", place, "Categorie")];
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

/** A date that need not be there, but when it is there must exist. */
const problemsOfDates = ({ fields }: RawProduct, names: readonly ProductField[], place: Place): RowProblem[] =>
  names
    .filter((name) => (fields[name] ?? "") !== "" && calendarDate(fields[name]!) === null)
    .map((name) => problem("date-form", place, name));

/** A `ToegewezenProduct` of JW301. */
export function checkAllocation(product: RawProduct, place: Place): RowProblem[] {
  const problems = problemsOfDates(product, ["Einddatum"], place);
  const { ToewijzingNummer: allocation = "" } = product.fields;
  return ALLOCATION.test(allocation) ? problems : [problem("allocation-form", place, "ToewijzingNummer"), ...problems];
}

/** An `AangevraagdProduct` of JW315. */
export function checkRequestedProduct(product: RawProduct, place: Place): RowProblem[] {
  const problems = problemsOfDates(product, ["ToewijzingIngangsdatum", "ToewijzingEinddatum"], place);
  const { ReferentieAanbieder: reference = "", Type: referrer = "" } = product.fields;
  if (reference === "") problems.push(problem("reference-missing", place, "ReferentieAanbieder"));
  if (!REFERRER_OF_CODE.has(referrer)) problems.push(problem("referrer-unknown", place, "Verwijzer/Type"));
  return problems;
}
