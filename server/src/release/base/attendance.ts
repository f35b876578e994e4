import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { HoursRow } from "../count/counted-rows.ts";
import type { CountTransaction } from "../count/transaction.ts";
import { readAbsence } from "./absence.ts";
import { type Absent, absentIn } from "./absent.ts";
import type { Calendars } from "./calendars.ts";
import { readHours } from "./hours.ts";
import type { PeriodPart } from "./period-parts.ts";
import type { Profiles } from "./profiles.ts";
import type { Wanted } from "./wanted.ts";
import type { YearDays } from "./year-days.ts";

/** What lesson time and absence are counted from, beside the records. */
export interface AttendanceSources {
  readonly years: readonly YearDays[];
  readonly parts: ReadonlyMap<SchoolYear, readonly PeriodPart[]>;
  readonly calendars: Calendars;
  readonly wanted: Wanted;
  readonly profileOf: Profiles;
}

/** What is counted of attendance. */
export interface Attendance {
  readonly hours: readonly HoursRow[];
  readonly absent: ReadonlyMap<SchoolYear, Absent>;
}

/**
 * Counts lesson time by profile, and finds who was long or often absent, one school year after the other: of one at a time
 * the absence of each pupil is in memory.
 *
 * @param onProgress a step, and the part (0..1) of this work that is done
 */
export async function readAttendance(
  sql: CountTransaction,
  { years, parts, calendars, wanted, profileOf }: AttendanceSources,
  onProgress: (step: string, part: number) => void,
): Promise<Attendance> {
  const hours: HoursRow[] = [];
  const absent = new Map<SchoolYear, Absent>();
  for (const [at, year] of years.entries()) {
    const done = (step: string, part: number) => onProgress(step, (at + part) / years.length);
    const sites = calendars.get(year.schoolYear)!;
    const absence = await readAbsence(sql, year, sites);
    done("gemiste lestijd", 0.77);
    absent.set(year.schoolYear, absentIn(absence, year, sites));
    done("langdurig verzuim", 0.79);
    const own = { year, parts: parts.get(year.schoolYear)!, calendars: sites, absence, profileOf };
    for (const row of await readHours(sql, wanted, own)) hours.push(row);
    done("lestijd", 1);
  }
  return { hours, absent };
}
