import { ABSENCE_KINDS } from "@monitor/schema/vocabulary";
import { recordAccess } from "../../access/audit.ts";
import type { ViewerTransaction } from "../../access/transaction.ts";

const UNAUTHORISED = Object.entries(ABSENCE_KINDS)
  .filter(([kind, words]) => !words.authorised && kind !== "notEnrolled")
  .map(([kind]) => kind);

/** Four weeks after the first day a spell holds its twenty-first weekday, so more than four school weeks. */
const DAYS_FROM_FIRST_TO_LAST = 28;

/**
 * Identifiers of the municipality's own residents who stay at home: not enrolled, or in one spell of more than four
 * weeks without valid reason (the narrow definition, Kamerstuk 26695-108). By the calendar: the school's holidays are
 * not known to the municipality, so the list holds everybody whom a release counts, and some whose spell has a holiday
 * in it.
 */
export async function longTermAbsentees(
  transaction: ViewerTransaction,
  municipality: string,
  schoolYear: string | null,
): Promise<string[]> {
  const { sql, viewer } = transaction;
  // A school sees the same rows of its own pupils, but where they live is not its list to ask for.
  const allowed = viewer.role === "municipality" && viewer.scope.includes(municipality);
  const newest = sql`(select max(n.school_year) from attendance.spell n where n.residence = ${municipality})`;
  const rows = await sql<{ pupilId: string }[]>`
    select pupil_id as "pupilId" from attendance.spell
    where ${allowed} and residence = ${municipality} and school_year = ${schoolYear ?? newest}
      and (kind = 'notEnrolled' or kind = any(${UNAUTHORISED}) and to_date - from_date >= ${DAYS_FROM_FIRST_TO_LAST})
    group by pupil_id order by min(from_date), pupil_id`;
  const event = { action: "municipality.absentees", target: municipality, rows: rows.length, allowed };
  await recordAccess(transaction, [event]);
  return rows.map((row) => row.pupilId);
}
