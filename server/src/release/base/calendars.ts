import { periodOf, type SchoolYear } from "@monitor/schema/vocabulary";
import type { CountTransaction } from "../count/transaction.ts";
import { copiedRows } from "./copied-rows.ts";
import { NO_SCHOOL, type SchoolCalendar, schoolCalendar } from "./school-calendar.ts";
import type { YearDays } from "./year-days.ts";

/** The calendar of a site in a school year with school days. */
export interface SiteCalendar {
  readonly site: string;
  /** Its place among the sites of the year. */
  readonly number: number;
  readonly calendar: SchoolCalendar;
  /** The periods in which attendance is known: bit pattern, see `PeriodPart`. */
  readonly known: number;
}

/** By school year and site. */
export type Calendars = ReadonlyMap<SchoolYear, ReadonlyMap<string, SiteCalendar>>;

/** In which periods the deliveries of an organisation about attendance have each day. */
type Covered = (schoolYear: SchoolYear, organisation: string) => number;

interface Growing {
  readonly minutes: Int32Array;
  known: number;
}

const queryOf = (schoolYear: SchoolYear): string => {
  const { from, to } = periodOf(schoolYear);
  return `
    select site_code, organisation, day, minutes from attendance.school_day join accepted on accepted.id = delivery_id
    where kind = 'attendance' and school_year = '${schoolYear}' and day between '${from}' and '${to}'`;
};

async function readYear(
  sql: CountTransaction,
  year: YearDays,
  covered: Covered,
): Promise<ReadonlyMap<string, SiteCalendar>> {
  const sites = new Map<string, Growing>();
  for await (const rows of copiedRows(sql, queryOf(year.schoolYear), 4)) {
    while (rows.next()) {
      const site = rows.text(0)!;
      const day = rows.integer(2) - year.first;
      const found = sites.get(site) ?? { minutes: new Int32Array(year.last + 1).fill(NO_SCHOOL), known: 0 };
      sites.set(site, found);
      found.minutes[day] = rows.integer(3);
      if (day <= year.until) found.known |= covered(year.schoolYear, rows.text(1)!);
    }
  }
  return new Map(
    [...sites].map(([site, { minutes, known }], number) => [
      site,
      { site, number, calendar: schoolCalendar(minutes, year.first), known },
    ]),
  );
}

/** Reads the school days that accepted deliveries tell. */
export async function readCalendars(
  sql: CountTransaction,
  years: readonly YearDays[],
  covered: Covered,
): Promise<Calendars> {
  const calendars = new Map<SchoolYear, ReadonlyMap<string, SiteCalendar>>();
  for (const year of years) calendars.set(year.schoolYear, await readYear(sql, year, covered));
  return calendars;
}
