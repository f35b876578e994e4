import { earlier, later } from "../calendar-date.ts";
import type { ReadContext } from "../format.ts";
import { readArticle } from "./article.ts";
import { REPORT_OF_WORD, STEP_OF_WORD } from "./columns.ts";
import type { RawExemption, RawGuidance, RawNotEnrolled, RawReport } from "./read.ts";

type Cells = readonly string[];

/** One row of `spells.csv`; `identifier` and `unlinked` come with the linkage. */
export function mapNotEnrolled({ reference, from, to }: RawNotEnrolled, { organisation, period }: ReadContext): Cells {
  const last = to === "" ? period.to : earlier(to, period.to);
  return [reference, "", "", "", organisation, "notEnrolled", later(from, period.from), last, "0"];
}

/** One row of `reports.csv`. */
export const mapReport = ({ reference, site, kind, reported, from, to }: RawReport): Cells => [
  reference,
  "",
  "",
  site,
  REPORT_OF_WORD.get(kind)!,
  reported,
  from,
  to,
];

/** One row of `exemptions.csv`. */
export function mapExemption({ reference, article, from, to }: RawExemption, lettersForOnder: boolean): Cells {
  const read = readArticle(article, lettersForOnder);
  return [reference, "", "", "article" in read ? read.article : "", from, to];
}

/** One row of `guidance.csv`. */
export const mapGuidance = ({ reference, step, on }: RawGuidance): Cells => [
  reference,
  "",
  "",
  STEP_OF_WORD.get(step)!,
  on,
];
