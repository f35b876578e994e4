import { previousSchoolYear } from "@monitor/schema/vocabulary";
import type { CalendarRecord, DeliveryRecord, Records, SpellRecord } from "./records.ts";
import { DAY_MINUTES } from "./world-calendar.ts";
import {
  aboutPerson,
  type Days,
  delivery,
  NO_RECORDS,
  pupilId,
  type Silence,
  type WorldYear,
} from "./world-records.ts";
import type { WorldAbsence, WorldRow } from "./world-table.ts";

/** Some days of a stretch that lie in a period, or null. */
export function within({ from, to }: Days, stretch: { readonly from: string | null; readonly to: string | null }) {
  const first = stretch.from === null || stretch.from < from ? from : stretch.from;
  const last = stretch.to === null || stretch.to > to ? to : stretch.to;
  return first <= last ? { from: first, to: last } : null;
}

/** The sites of each board that deliver, by the period over which they do. */
function deliveriesOfBoards(year: WorldYear, kind: "enrolment" | "attendance") {
  const found = new Map<string, { readonly delivery: DeliveryRecord; readonly sites: string[] }>();
  for (const [code, { board }] of Object.entries(year.places.sites)) {
    if (!year.rows.some(({ site }) => site === code)) continue;
    for (const days of year.delivered(`${kind} of ${code}` satisfies Silence)) {
      const made = delivery(year, kind, board, days);
      if (!found.has(made.key)) found.set(made.key, { delivery: made, sites: [] });
      found.get(made.key)!.sites.push(code);
    }
  }
  return [...found.values()];
}

/** Writes what the boards deliver of their sites: enrolments with the bridge, and attendance with its calendar. */
export function schoolRecords(year: WorldYear): Records {
  const rowsOf = (sites: readonly string[]) => year.rows.filter(({ site }) => site !== null && sites.includes(site));
  const enrolment = deliveriesOfBoards(year, "enrolment");
  const attendance = deliveriesOfBoards(year, "attendance");
  return {
    ...NO_RECORDS,
    deliveries: [...enrolment, ...attendance].map((one) => one.delivery),
    enrolments: enrolment.flatMap((one) => rowsOf(one.sites).flatMap((row) => enrolmentOf(row, one.delivery, year))),
    bridges: enrolment.flatMap((one) => rowsOf(one.sites).flatMap((row) => bridgeOf(row, one.delivery))),
    calendars: attendance.flatMap((one) => one.sites.map((site) => calendarOf(site, one.delivery, year))),
    spells: attendance.flatMap((one) =>
      rowsOf(one.sites).flatMap((row) => row.absence.flatMap((absence) => spellOf(row, absence, one.delivery, year))),
    ),
  };
}

const homeOf = (row: WorldRow, { places }: WorldYear): string | null =>
  row.residence === null ? null : places.municipalities[row.residence]!.code;

function enrolmentOf(row: WorldRow, { key, organisation, schoolYear, ...days }: DeliveryRecord, year: WorldYear) {
  const stretch = within(days, row.enrolled);
  if (stretch === null) return [];
  const person = aboutPerson(row, key, organisation, schoolYear);
  const residence = homeOf(row, year);
  return [
    {
      ...{ ...person, schoolYear, site: row.site!, residence, sex: row.sex, born: row.born, yearGroup: row.group },
      ...stretch,
    },
  ];
}

function bridgeOf(row: WorldRow, { key, organisation, schoolYear }: DeliveryRecord) {
  if (!row.lastYear.bridge || !row.linked) return [];
  const previous = pupilId(row, organisation, previousSchoolYear(schoolYear));
  return [{ delivery: key, pupil: pupilId(row, organisation, schoolYear), previous }];
}

const calendarOf = (site: string, days: DeliveryRecord, year: WorldYear): CalendarRecord => ({
  ...{ delivery: days.key, site, minutes: DAY_MINUTES },
  days: year.schoolDays(site).filter((day) => day >= days.from && day <= days.to),
});

/** The part of a spell of so many school days in a row that lies in the period of a delivery. */
function spellOf(
  row: WorldRow,
  absence: WorldAbsence,
  { key, organisation, schoolYear, ...period }: DeliveryRecord,
  year: WorldYear,
): readonly SpellRecord[] {
  const calendar = year.schoolDays(row.site!);
  const first = calendar.findIndex((day) => day >= absence.from);
  const days = first < 0 ? [] : calendar.slice(first, first + absence.days);
  const told = days.filter((day) => day >= period.from && day <= period.to);
  if (told.length === 0) return [];
  const minutes = Math.round((absence.minutes * told.length) / absence.days);
  const person = aboutPerson(row, key, organisation, schoolYear);
  const about = { ...person, schoolYear, site: row.site, residence: homeOf(row, year), kind: absence.kind };
  return [{ ...about, from: told[0]!, to: told.at(-1)!, minutes }];
}
