import type { CountTransaction } from "../count/transaction.ts";
import { careKey } from "./care-of-person.ts";
import { type CopiedRows, copiedRows } from "./copied-rows.ts";
import type { Episode } from "./episode.ts";
import { PupilNumbers } from "./pupil-numbers.ts";
import type { YearDays } from "./year-days.ts";

const AT = {
  ...{ pupil: 0, provider: 1, form: 2, referrer: 3, collective: 4, requested: 5, from: 6, to: 7, stopReason: 8 },
  deliveredTo: 9,
} as const;

/** What began after the reference date is not there. */
const queryOf = (schoolYear: string): string => `
  select pupil_id, provider_code, form, referrer, collective, requested_on, from_date, to_date, stop_reason, period_to
  from care.episode join accepted on accepted.id = delivery_id join count_period on count_period.school_year = '${schoolYear}'
  where episode.school_year = '${schoolYear}' and linked and from_date <= until`;

/** Care that ends after the reference date, or has no end, still runs: up to the last day of the delivery that tells it. */
function episodeIn(rows: CopiedRows, { first, until }: YearDays): Episode {
  const to = rows.isNull(AT.to) ? null : rows.integer(AT.to) - first;
  const ended = to !== null && to <= until;
  return {
    provider: rows.text(AT.provider)!,
    form: rows.text(AT.form)!,
    referrer: rows.text(AT.referrer)!,
    collective: rows.boolean(AT.collective),
    requested: rows.isNull(AT.requested) ? null : rows.integer(AT.requested) - first,
    from: rows.integer(AT.from) - first,
    last: ended ? to : rows.integer(AT.deliveredTo) - first,
    ended,
    stopReason: rows.text(AT.stopReason),
  };
}

/** The care of linked persons in a school year, by the number of the person (his site is 0 for all). */
export interface Care {
  readonly persons: PupilNumbers;
  readonly episodes: readonly (readonly Episode[])[];
  /** What is known of it, see `careKey`. */
  readonly keys: readonly string[];
}

/** @param asked the periods of which care is asked: bit pattern, see `PeriodPart` */
export async function readCare(sql: CountTransaction, year: YearDays, asked: number): Promise<Care> {
  const persons = new PupilNumbers();
  const episodes: Episode[][] = [];
  for await (const rows of copiedRows(sql, queryOf(year.schoolYear), Object.keys(AT).length)) {
    while (rows.next()) {
      const person = persons.numberIn(rows, AT.pupil, 0);
      const own = episodes[person] ?? [];
      episodes[person] = own;
      own.push(episodeIn(rows, year));
    }
  }
  const parts = year.parts.filter(({ bit }) => (asked & (1 << bit)) !== 0);
  return { persons, episodes, keys: episodes.map((own) => careKey(own, parts)) };
}
