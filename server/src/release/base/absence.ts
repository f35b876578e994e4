import { ABSENCE_KINDS } from "@monitor/schema/vocabulary";
import type { CountTransaction } from "../count/transaction.ts";
import { AbsenceOfYear } from "./absence-of-year.ts";
import type { SiteCalendar } from "./calendars.ts";
import { copiedRows } from "./copied-rows.ts";
import { PupilNumbers } from "./pupil-numbers.ts";
import type { YearDays } from "./year-days.ts";

const WITHOUT_VALID_REASON = Object.entries(ABSENCE_KINDS)
  .filter(([kind, { authorised }]) => !authorised && kind !== "notEnrolled")
  .map(([kind]) => `'${kind}'`);

const AT = { site: 0, pupil: 1, unauthorised: 2, from: 3, to: 4, minutes: 5 } as const;

/** Mostly all deliveries are accepted: to leave out those that are not takes less than to look each up. */
async function queryOf(sql: CountTransaction, { schoolYear }: YearDays): Promise<string> {
  const others = await sql<{ id: string }[]>`
    select id from delivery.delivery
    where kind = 'attendance' and school_year = ${schoolYear} and id not in (select id from accepted)`;
  return `
    select site_code, pupil_id, kind in (${WITHOUT_VALID_REASON.join(", ")}), from_date, to_date, minutes
    from attendance.spell where school_year = '${schoolYear}' and kind <> 'notEnrolled'
    ${others.length === 0 ? "" : `and delivery_id not in (${others.map(({ id }) => id).join(", ")})`}`;
}

/** The pupils of a school year with absence at sites of which the calendar is known, and what they missed. */
export interface Absence {
  readonly pupils: PupilNumbers;
  readonly absence: AbsenceOfYear;
}

/**
 * Goes once over all spells of a school year, as they lie: those of one pupil at one site mostly follow each other.
 */
export async function readAbsence(
  sql: CountTransaction,
  year: YearDays,
  calendars: ReadonlyMap<string, SiteCalendar>,
): Promise<Absence> {
  const [enrolled] = await sql<{ pupils: number }[]>`
    select count(*)::int as pupils from enrolled where school_year = ${year.schoolYear}`;
  const pupils = new PupilNumbers(enrolled!.pupils);
  const absence = new AbsenceOfYear(year, enrolled!.pupils);
  const spell = { first: 0, last: 0, minutes: 0 };
  let site: SiteCalendar | undefined;
  for await (const rows of copiedRows(sql, await queryOf(sql, year), Object.keys(AT).length)) {
    while (rows.next()) {
      const code = rows.text(AT.site)!;
      if (site?.site !== code) site = calendars.get(code);
      if (site === undefined) continue;
      spell.first = Math.max(rows.integer(AT.from) - year.first, 0);
      spell.last = Math.min(rows.integer(AT.to) - year.first, year.last);
      spell.minutes = rows.integer(AT.minutes);
      if (!absence.counts(spell, site.calendar)) continue;
      const pupil = pupils.numberIn(rows, AT.pupil, site.number);
      absence.add(pupil, spell, rows.boolean(AT.unauthorised), site.calendar);
    }
  }
  return { pupils, absence };
}
