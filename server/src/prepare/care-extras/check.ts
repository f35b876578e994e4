import { PROVIDER_CODE, SITE_CODE } from "@monitor/schema/vocabulary";
import { calendarDate } from "../calendar-date.ts";
import type { ReadContext } from "../format.ts";
import { type Place, problem, type RowProblem } from "../problem.ts";
import { BASIS_OF_WORD, type RawArrangement, THEME_OF_WORD } from "./columns.ts";

/** More than the pupils of any school. */
const REACH = /^\d{1,5}$/;
/** `Code` of a product in iJw: five characters, of which the first two are the category (JZ020). */
const PRODUCT_CODE = /^\d{2}[A-Z0-9]{3}$/;

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

function problemsOfDays({ from, to }: RawArrangement, { period }: ReadContext, place: Place): RowProblem[] {
  const first = calendarDate(from);
  const last = to === "" ? null : calendarDate(to);
  const problems: RowProblem[] = [];
  if (first === null) problems.push(problem("date-form", place, "van"));
  if (to !== "" && last === null) problems.push(problem("date-form", place, "tot"));
  if (problems.length > 0 || first === null) return problems;
  if (last !== null && last < first) return [problem("date-order", place, "tot")];
  const outside = first > period.to || (last !== null && last < period.from);
  return outside ? [problem("outside-period", place, "van")] : [];
}

/** Everything that is wrong with a line of `collectief*.csv`; any fault leaves it out. */
export function checkArrangement(arrangement: RawArrangement, context: ReadContext, place: Place): RowProblem[] {
  const { site, provider, theme, reach, productCode } = arrangement;
  const problems: RowProblem[] = [];
  if (!SITE_CODE.test(site)) problems.push(problem("site-form", place, "vestiging"));
  if (!PROVIDER_CODE.test(provider)) problems.push(problem("provider-form", place, "aanbieder"));
  if (!THEME_OF_WORD.has(theme))
    problems.push(problem("word-unknown", place, "thema", [...THEME_OF_WORD.keys()].join(", ")));
  problems.push(...problemsOfDays(arrangement, context, place));
  if (reach !== "" && !REACH.test(reach)) problems.push(problem("reach-form", place, "bereik"));
  if (productCode !== "" && !PRODUCT_CODE.test(productCode))
    problems.push(problem("product-code-form", place, "productcode"));
  return problems;
}
