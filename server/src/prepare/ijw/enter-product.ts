import type { IsoDate } from "@monitor/schema/vocabulary";
import { calendarDate } from "../calendar-date.ts";
import { NO_PROBLEMS, type Place, problem, type RowProblem } from "../problem.ts";
import { checkStart, checkStop } from "./check.ts";
import { type RawProduct, STATUS } from "./elements.ts";
import type { EpisodeBook, EpisodeKey } from "./episode-book.ts";
import { episodeOf, productOf, stopOf } from "./map.ts";

/** What came of a product of a message: entered, perhaps with warnings, or left out. */
export interface Entered {
  readonly entered: boolean;
  readonly problems: readonly RowProblem[];
}

const hasError = (problems: readonly RowProblem[]) => problems.some(({ severity }) => severity === "error");

function keyOf(product: RawProduct, provider: string): EpisodeKey {
  const { bsn, fields } = product;
  const from: IsoDate = calendarDate(fields.Begindatum ?? "")!;
  return { provider, bsn, allocation: fields.ToewijzingNummer ?? "", product: productOf(product), from };
}

/** A `StartProduct` of JW305: status 3 takes an earlier start back, status 2 replaces it. */
export function enterStart(book: EpisodeBook, product: RawProduct, provider: string, place: Place): Entered {
  const problems = checkStart(product, place);
  if (hasError(problems)) return { entered: false, problems };
  const status = product.fields.StatusAanlevering;
  if (status === STATUS.removed) book.removeStart(keyOf(product, provider));
  else book.start({ ...episodeOf(product, provider), place }, status === STATUS.changed);
  return { entered: true, problems };
}

/** A `StopProduct` of JW307. Without a start message it tells enough to make the episode by itself. */
export function enterStop(book: EpisodeBook, product: RawProduct, provider: string, place: Place): Entered {
  const problems = checkStop(product, place);
  if (hasError(problems)) return { entered: false, problems };
  if (product.fields.StatusAanlevering === STATUS.removed) {
    book.removeStop(keyOf(product, provider));
    return { entered: true, problems: NO_PROBLEMS };
  }
  const stop = stopOf(product, place);
  const result = book.stop(keyOf(product, provider), stop);
  if (result === "removed")
    return { entered: false, problems: [...problems, problem("stop-of-removed", place, "ToewijzingNummer")] };
  if (result === "other-person")
    return { entered: false, problems: [...problems, problem("stop-other-person", place, "Bsn")] };
  if (result === "booked") return { entered: true, problems };
  problems.push(...checkStart(product, place));
  if (hasError(problems)) return { entered: false, problems };
  book.start({ ...episodeOf(product, provider), stop, place }, false);
  return { entered: true, problems: [...problems, problem("stop-alone", place, "ToewijzingNummer")] };
}
