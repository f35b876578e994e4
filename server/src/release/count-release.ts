import { INDICATORS, type Indicator } from "@monitor/schema/indicators";
import type { IsoDate } from "@monitor/schema/vocabulary";
import { readCountedRows } from "./base/index.ts";
import { type Counted, type CountProgress, countedPeriods, countFigures, figurePeriods } from "./count/index.ts";
import type { CountTransaction } from "./count/transaction.ts";

/** Part of the work of counting that it is to make rows from records. */
const BASE = 0.77;

/**
 * Counts every figure of the catalogue from the accepted deliveries: exact counts, which only `protect` may turn into
 * something that leaves the server. Runs in one transaction and leaves nothing behind in the database.
 */
export async function countRelease(
  sql: CountTransaction,
  referenceDate: IsoDate,
  onProgress: CountProgress = () => {},
  indicators: readonly Indicator[] = INDICATORS,
): Promise<Counted> {
  const years = await sql<{ school_year: string }[]>`
    select distinct school_year from delivery.delivery where status = 'accepted'`;
  const periods = countedPeriods(
    years.map((row) => row.school_year),
    referenceDate,
  );
  const rows = await readCountedRows(sql, periods, (step, part) => onProgress(step, BASE * part), indicators);
  return countFigures(rows, indicators, figurePeriods(periods, referenceDate), (step, part) =>
    onProgress(step, BASE + (1 - BASE) * part),
  );
}
