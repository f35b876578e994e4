import type { HoursRow } from "../count/counted-rows.ts";
import type { CountTransaction } from "../count/transaction.ts";
import { copiedLines } from "./copied-lines.ts";
import type { Known } from "./known.ts";
import { MONTHS } from "./missed.ts";
import { bitsOf, type PeriodPart } from "./period-parts.ts";
import type { Profiles } from "./profiles.ts";
import type { Wanted } from "./wanted.ts";

/**
 * Makes `given`: the lesson minutes of each pupil on the days of his enrolments at a site, by period (element bit + 1). Most
 * pupils of a site are there for the same days: these are worked out once, for somebody with several enrolments his own.
 */
export async function makeGiven(sql: CountTransaction): Promise<void> {
  await sql`
    create unlogged table given as
    with span as (
      select distinct school_year, site_code, null::uuid as pupil_id, from_date, to_date,
        datemultirange(daterange(from_date, to_date, '[]')) as span
      from enrolled where enrolments = 1
      union all
      select school_year, site_code, pupil_id, null, null, range_agg(daterange(enrolment.from_date, enrolment.to_date, '[]'))
      from enrolled join enrolment.enrolment using (school_year, site_code, pupil_id)
      where enrolments > 1 and delivery_id in (select id from accepted)
      group by school_year, site_code, pupil_id
    ), stretch as (
      select school_year, site_code, pupil_id, from_date, to_date, lower(days) as first, upper(days) - 1 as last
      from span cross join lateral unnest(span) days
    ), minutes as (
      select school_year, site_code, pupil_id, stretch.from_date, stretch.to_date, bit, coalesce(sum(
        lessons[least(last, part.until) - first_day + 2] - lessons[greatest(first, part.from_date) - first_day + 1]
      ) filter (where least(last, part.until) >= greatest(first, part.from_date)), 0)::int as minutes
      from stretch join site_calendar using (school_year, site_code) join part using (school_year)
      group by school_year, site_code, pupil_id, stretch.from_date, stretch.to_date, bit
    )
    select school_year, site_code, pupil_id, from_date, to_date, array_agg(minutes order by bit) as minutes
    from minutes group by school_year, site_code, pupil_id, from_date, to_date`;
  await sql`analyze given`;
}

const total = (name: string, months: readonly number[]): string => months.map((month) => name + month).join(" + ");

/** What a pupil missed in a period, by its bit: `missed` in all or `unauthorised`. */
function missedIn(name: "missed" | "unauthorised", bit: number): string {
  if (bit === 0) return total(name, MONTHS);
  if (bit < 3) return total(name, bit === 1 ? MONTHS.slice(0, 6) : MONTHS.slice(6));
  return `${name}${bit - 3}`;
}

/** Of a period: pupils who missed something, and the minutes; nobody misses more than he was given. */
function columnsOf({ bit }: PeriodPart, element: number): string {
  const given = `given[${element}]`;
  return [
    `count(*) filter (where least(${missedIn("missed", bit)}, ${given}) > 0)`,
    `coalesce(sum(least(${missedIn("missed", bit)}, ${given})), 0)`,
    `coalesce(sum(least(${missedIn("unauthorised", bit)}, ${given})), 0)`,
    `coalesce(sum(${given}), 0)`,
  ].join(", ");
}

const WIDTH = 4;

/**
 * Lesson time by profile and period, where attendance is known: of the school year by all of the profile, of halves and
 * months, which have no breakdown, by site and residence alone.
 */
export async function readHours(
  sql: CountTransaction,
  { hours }: Wanted,
  parts: ReadonlyMap<string, readonly PeriodPart[]>,
  known: Known,
  profileOf: Profiles,
): Promise<readonly HoursRow[]> {
  const rows: HoursRow[] = [];
  await sql`
    create unlogged table lesson_time as
    select enrolled.school_year, enrolled.site_code, residence, birth_month, sex, year_group, count_date,
      enrolled.given, ${sql.unsafe(
        [...MONTHS.map((month) => `missed${month}`), ...MONTHS.map((month) => `unauthorised${month}`)]
          .map((column) => `coalesce(${column}, 0) as ${column}`)
          .join(", "),
      )}
    from (
      select enrolled.*, given.minutes as given from enrolled
      join given using (school_year, site_code, from_date, to_date) where enrolments = 1
      union all
      select enrolled.*, given.minutes from enrolled
      join given on given.school_year = enrolled.school_year and given.site_code = enrolled.site_code
        and given.pupil_id = enrolled.pupil_id
      where enrolments > 1
    ) enrolled
    join count_period using (school_year)
    left join missed on missed.school_year = enrolled.school_year and missed.site_code = enrolled.site_code
      and missed.pupil_id = enrolled.pupil_id`;
  const read = async (schoolYear: string, own: readonly PeriodPart[], profile: string) => {
    const bits = (parts.get(schoolYear) ?? []).map(({ bit }) => bit);
    const query = `
      select ${profile}, count(*), ${own.map((part) => columnsOf(part, bits.indexOf(part.bit) + 1)).join(", ")}
      from lesson_time where school_year = '${schoolYear}' group by 1, 2, 3, 4, 5, 6`;
    for await (const cells of copiedLines(sql, query)) {
      const profile = profileOf(cells);
      const attendanceKnown = known.attendanceOf(schoolYear, profile.site);
      const numbers = cells.slice(6).map(Number);
      for (const [at, { code, bit }] of own.entries()) {
        if ((attendanceKnown & (1 << bit)) === 0) continue;
        const [absentPupils, missedMinutes, unauthorisedMinutes, lessonMinutes] = numbers.slice(1 + at * WIDTH);
        rows.push({
          profile,
          period: code,
          pupils: numbers[0]!,
          absentPupils: absentPupils!,
          missedMinutes: missedMinutes!,
          unauthorisedMinutes: unauthorisedMinutes!,
          lessonMinutes: lessonMinutes!,
        });
      }
    }
  };
  const wanted = bitsOf(hours);
  for (const [schoolYear, own] of parts) {
    const asked = own.filter(({ bit }) => (wanted & (1 << bit)) !== 0);
    const age = "extract(year from age(count_date, birth_month))::int";
    const sex = "case when sex in ('male', 'female') then sex end";
    const year = asked.filter(({ bit }) => bit === 0);
    const within = asked.filter(({ bit }) => bit > 0);
    if (year.length > 0) await read(schoolYear, year, `school_year, site_code, residence, ${age}, ${sex}, year_group`);
    if (within.length > 0) {
      await read(schoolYear, within, "school_year, site_code, residence, null::int, null::text, null::text");
    }
  }
  return rows;
}
