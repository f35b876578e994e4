import { calendarDate } from "../calendar-date.ts";
import type { Place, RowProblem } from "../problem.ts";
import type { AllocationBook } from "./allocation-book.ts";
import { checkAllocation, checkRequestedProduct } from "./check.ts";
import { type RawProduct, REFERRER_OF_CODE } from "./elements.ts";

const hasError = (problems: readonly RowProblem[]) => problems.some(({ severity }) => severity === "error");

/** A `ToegewezenProduct` of JW301; it is no care, and says only until when care may last and which request it answers. */
export function enterAllocation(book: AllocationBook, product: RawProduct, provider: string, place: Place) {
  const problems = checkAllocation(product, place);
  if (hasError(problems)) return problems;
  const { bsn, fields } = product;
  const { ToewijzingNummer: allocation = "", ReferentieAanbieder: reference = "", Categorie: category = "" } = fields;
  book.allocate({ provider, bsn, allocation, reference, category, end: calendarDate(fields.Einddatum ?? "") });
  return problems;
}

/**
 * An `AangevraagdProduct` of JW315. The message has no field for the day of the request: the day on which it was written
 * is that day.
 */
export function enterRequest(
  book: AllocationBook,
  product: RawProduct,
  provider: string,
  place: Place,
  dated: string,
): readonly RowProblem[] {
  const problems = checkRequestedProduct(product, place);
  if (hasError(problems)) return problems;
  const { ReferentieAanbieder = "", Type = "" } = product.fields;
  const referrer = REFERRER_OF_CODE.get(Type) ?? "unknown";
  book.request(provider, product.bsn, ReferentieAanbieder, { referrer, requestedOn: calendarDate(dated) ?? "" });
  return problems;
}

/** A start or stop need not name its product when the allocation does. */
export function withCategory(product: RawProduct, provider: string, book: AllocationBook): RawProduct {
  const { Categorie = "", ToewijzingNummer = "" } = product.fields;
  if (Categorie !== "") return product;
  return { ...product, fields: { ...product.fields, Categorie: book.categoryOf(provider, ToewijzingNummer) } };
}
