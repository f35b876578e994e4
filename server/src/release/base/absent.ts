import type { CountTransaction } from "../count/transaction.ts";
import type { Absence } from "./absence.ts";
import type { SiteCalendar } from "./calendars.ts";
import { FOUR_SCHOOL_WEEKS, longAbsence } from "./long-absence.ts";
import { SIXTEEN_HOURS, sixteenHours } from "./sixteen-hours.ts";
import { MONTHS, type YearDays } from "./year-days.ts";

/** Rows of one statement: each value is a parameter's element, and a country has some hundred thousand. */
const AT_ONCE = 20_000;

/** Makes `absent`, which `addAbsent` fills. */
export async function makeAbsent(sql: CountTransaction): Promise<void> {
  await sql`create unlogged table absent (school_year text, site_code text, pupil_id uuid, key text)`;
}

interface AbsentPupil {
  readonly site: string;
  readonly pupil: string;
  readonly key: string;
}

/** The pupils who were long absent or sixteen hours absent in some period: of few it needs to be looked at. */
function* absentPupils(
  { pupils, absence }: Absence,
  year: YearDays,
  calendars: readonly SiteCalendar[],
): Generator<AbsentPupil> {
  for (let number = 0; number < pupils.size; number++) {
    const couldBeLong = absence.wholeDaysOf(number) > FOUR_SCHOOL_WEEKS;
    const couldBeSixteen = absence.unauthorisedIn(number, 0, MONTHS - 1) >= SIXTEEN_HOURS;
    if (!couldBeLong && !couldBeSixteen) continue;
    const { site, calendar } = calendars[pupils.siteOf(number)]!;
    const spells = absence.spellsOf(number);
    const { parts, overThreeMonths } = longAbsence(spells, calendar, year);
    const sixteen = sixteenHours(spells, calendar, year);
    if (parts === 0 && sixteen === 0) continue;
    yield { site, pupil: pupils.pupilOf(number), key: [parts, overThreeMonths, sixteen].join() };
  }
}

/**
 * Adds the pupils of a school year who were absent without valid reason as the law or the inspectorate counts it: `key` are
 * the bit patterns of the periods in which they were long absent, longer than three months, and sixteen hours.
 */
export async function addAbsent(
  sql: CountTransaction,
  absence: Absence,
  year: YearDays,
  calendars: ReadonlyMap<string, SiteCalendar>,
): Promise<void> {
  const found = [...absentPupils(absence, year, [...calendars.values()])];
  for (let at = 0; at < found.length; at += AT_ONCE) {
    const rows = found.slice(at, at + AT_ONCE);
    await sql`
      insert into absent
      select ${year.schoolYear}, * from unnest(
        ${rows.map(({ site }) => site)}::text[], ${rows.map(({ pupil }) => pupil)}::uuid[],
        ${rows.map(({ key }) => key)}::text[])`;
  }
}
