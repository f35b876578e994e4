import type { HoursRow, Profile } from "../count/counted-rows.ts";
import type { CountTransaction } from "../count/transaction.ts";
import type { Absence } from "./absence.ts";
import type { SiteCalendar } from "./calendars.ts";
import { type CopiedRows, copiedRows } from "./copied-rows.ts";
import { askedPart, LessonTime, lessonsOn, type Stretch } from "./lesson-time.ts";
import { bitsOf, type PeriodPart } from "./period-parts.ts";
import { PROFILE, type Profiles, profileCells } from "./profiles.ts";
import type { Wanted } from "./wanted.ts";
import type { YearDays } from "./year-days.ts";

/** What lesson time of a school year is counted from. */
export interface HoursSources {
  readonly year: YearDays;
  /** The periods of the year, as `year.parts`. */
  readonly parts: readonly PeriodPart[];
  readonly calendars: ReadonlyMap<string, SiteCalendar>;
  readonly absence: Absence;
  readonly profileOf: Profiles;
}

/** The days of who has several enrolments at a site, by the bytes of pupil and site. */
async function readStretches(
  sql: CountTransaction,
  { schoolYear, first }: YearDays,
): Promise<ReadonlyMap<string, readonly Stretch[]>> {
  const query = `
    select pupil_id, site_code, lower(days), upper(days) from (
      select pupil_id, site_code, unnest(range_agg(daterange(enrolment.from_date, enrolment.to_date, '[]'))) as days
      from enrolled join enrolment.enrolment using (school_year, site_code, pupil_id)
      where enrolments > 1 and school_year = '${schoolYear}' and delivery_id in (select id from accepted)
      group by pupil_id, site_code
    ) stretch`;
  const stretches = new Map<string, Stretch[]>();
  for await (const rows of copiedRows(sql, query, 4)) {
    while (rows.next()) {
      const key = rows.key(0, 1);
      const own = stretches.get(key) ?? [];
      stretches.set(key, own);
      own.push({ first: rows.integer(2) - first, last: rows.integer(3) - 1 - first });
    }
  }
  return stretches;
}

/** The columns: a profile, and the pupil, whose site comes once more so that both are the key of his stretches. */
const AT = { site: 1, residence: 2, yearGroup: 5, pupil: 6, siteOfPupil: 7, from: 8, to: 9, enrolments: 10 } as const;

const queryOf = ({ schoolYear }: YearDays): string => `
  select ${PROFILE}, pupil_id, site_code, from_date, to_date, enrolments
  from enrolled where school_year = '${schoolYear}'`;

/** The lesson minutes on the days of an enrolment, worked out once for all pupils of a site with the same days. */
function lessonsOfStretch({
  parts,
  last: lastDay,
}: YearDays): (site: SiteCalendar, days: Stretch) => readonly number[] {
  const known = new Map<SiteCalendar, Map<number, readonly number[]>>();
  return (site, days) => {
    const own = known.get(site) ?? new Map<number, readonly number[]>();
    known.set(site, own);
    const [first, last] = [Math.max(days.first, 0), Math.min(days.last, lastDay)];
    const key = first * (lastDay + 1) + last;
    const lessons = own.get(key) ?? lessonsOn([{ first, last }], site.calendar, parts);
    own.set(key, lessons);
    return lessons;
  };
}

/** Lesson time of some periods, by a profile of which each has its own. */
function timesIn(all: readonly PeriodPart[], periods: readonly PeriodPart[]) {
  const time = new LessonTime(periods.map((part) => askedPart(part.bit, all.indexOf(part))));
  const profiles: Profile[] = [];
  const numbers = new Map<Profile, number>();
  return {
    add: time.add.bind(time),
    numberOf(profile: Profile): number {
      const known = numbers.get(profile);
      if (known !== undefined) return known;
      numbers.set(profile, time.open());
      return profiles.push(profile) - 1;
    },
    /** Of the periods in which attendance at the site of a profile is known. */
    rows: (knownAt: (site: string) => number): HoursRow[] =>
      profiles.flatMap((profile, number) => {
        const [known, sums] = [knownAt(profile.site!), time.sumsOf(number)];
        return periods.flatMap(({ code, bit }, at) =>
          (known & (1 << bit)) === 0 ? [] : [{ profile, period: code, pupils: time.pupilsOf(number), ...sums[at]! }],
        );
      }),
  };
}

/** Where the pupils of one profile add to. */
interface Profiled {
  readonly site: SiteCalendar;
  /** Numbers of their profile, and of their site and residence alone. */
  readonly own: number;
  readonly home: number;
}

/**
 * Lesson time of a school year by profile and period, where attendance is known: of the year by all of the profile, of
 * halves and months, which have no breakdown, by site and residence alone.
 */
export async function readHours(
  sql: CountTransaction,
  { hours }: Wanted,
  { year, parts, calendars, absence: { pupils, absence }, profileOf }: HoursSources,
): Promise<readonly HoursRow[]> {
  const wanted = parts.filter(({ bit }) => (bitsOf(hours) & (1 << bit)) !== 0);
  const whole = timesIn(
    parts,
    wanted.filter(({ bit }) => bit === 0),
  );
  const within = timesIn(
    parts,
    wanted.filter(({ bit }) => bit > 0),
  );
  const several = await readStretches(sql, year);
  const lessonsOf = lessonsOfStretch(year);
  const profiled = new Map<string, Profiled | null>();

  /** Null where the calendar of the site is not known. */
  const profiledIn = (rows: CopiedRows): Profiled | null => {
    const cells = profileCells(rows);
    const site = calendars.get(cells.site!);
    if (site === undefined) return null;
    return {
      site,
      own: whole.numberOf(profileOf(cells)),
      home: within.numberOf(profileOf({ ...cells, age: null, sex: null, yearGroup: null })),
    };
  };

  for await (const rows of copiedRows(sql, queryOf(year), AT.enrolments + 1)) {
    while (rows.next()) {
      const key = rows.key(AT.site, AT.yearGroup);
      const known = profiled.get(key);
      const found = known === undefined ? profiledIn(rows) : known;
      if (known === undefined) profiled.set(key, found);
      if (found === null) continue;
      const { site, own, home } = found;
      const given =
        rows.integer(AT.enrolments) > 1
          ? lessonsOn(several.get(rows.key(AT.pupil, AT.siteOfPupil))!, site.calendar, year.parts)
          : lessonsOf(site, { first: rows.integer(AT.from) - year.first, last: rows.integer(AT.to) - year.first });
      const pupil = pupils.findIn(rows, AT.pupil, site.number);
      whole.add(own, absence, pupil, given);
      within.add(home, absence, pupil, given);
    }
  }
  const knownAt = (site: string) => calendars.get(site)!.known;
  return [...whole.rows(knownAt), ...within.rows(knownAt)];
}
