import { ABSENCE_KINDS } from "@monitor/schema/vocabulary";
import type { CountTransaction } from "./transaction.ts";

/** Langdurig relatief verzuim: more school days in a row than this, so exactly this many is not enough. */
export const FOUR_SCHOOL_WEEKS = 20;

const WITHOUT_VALID_REASON = Object.entries(ABSENCE_KINDS)
  .filter(([kind, { authorised }]) => !authorised && kind !== "notEnrolled")
  .map(([kind]) => kind);

/** Makes `missed`: lesson minutes missed by pupil, site and school year, whatever the reason. */
export async function makeMissed(sql: CountTransaction): Promise<void> {
  await sql`
    create temp table missed on commit drop as
    select spell.school_year, spell.site_code, spell.pupil_id,
      sum(case when spell.to_date <= period.until then spell.minutes else least(spell.minutes, (
        select coalesce(sum(day.minutes), 0) from school_calendar day
        where day.site_code = spell.site_code and day.school_year = spell.school_year and day.day >= spell.from_date
      )) end)::bigint as minutes
    from attendance.spell
    join accepted on accepted.id = spell.delivery_id
    join count_period period on period.school_year = spell.school_year
    where spell.kind <> 'notEnrolled' and spell.from_date <= period.until
    group by spell.school_year, spell.site_code, spell.pupil_id`;
  await sql`analyze missed`;
}

/**
 * Makes `long_absent`: pupils who were absent without valid reason for whole days, more than 20 consecutive school days
 * of their site (Kamerstuk 26695-108). Spells that follow each other without a school day in between are one.
 */
export async function makeLongAbsent(sql: CountTransaction): Promise<void> {
  await sql`
    create temp table long_absent on commit drop as
    with unexcused as (
      select spell.school_year, spell.site_code, spell.pupil_id, spell.from_date, spell.to_date, spell.minutes,
        sum(spell.to_date - spell.from_date + 1) over (
          partition by spell.school_year, spell.site_code, spell.pupil_id) as days
      from attendance.spell join accepted on accepted.id = spell.delivery_id
      where spell.kind = any(${WITHOUT_VALID_REASON})
    ), whole as (
      select unexcused.school_year, unexcused.site_code, unexcused.pupil_id, span.first, span.last
      from unexcused cross join lateral (
        select min(ordinal) as first, max(ordinal) as last, sum(day.minutes) as minutes from school_calendar day
        where day.site_code = unexcused.site_code and day.school_year = unexcused.school_year
          and day.day between unexcused.from_date and unexcused.to_date
      ) span
      -- Fewer calendar days than school days needed: cannot be long, and this spares most of the work.
      where unexcused.days > ${FOUR_SCHOOL_WEEKS} and unexcused.minutes >= span.minutes
    ), started as (
      select *, coalesce(first > 1 + max(last) over (
        partition by school_year, site_code, pupil_id order by first, last
        rows between unbounded preceding and 1 preceding), true) as starts
      from whole
    ), numbered as (
      select *, count(*) filter (where starts) over (
        partition by school_year, site_code, pupil_id order by first, last) as stretch
      from started
    )
    select distinct school_year, site_code, pupil_id from (
      select school_year, site_code, pupil_id from numbered
      group by school_year, site_code, pupil_id, stretch
      having max(last) - min(first) + 1 > ${FOUR_SCHOOL_WEEKS}
    ) long`;
}

/** Makes `not_enrolled`: persons whom a municipality listed as of compulsory school age, not enrolled, not exempt. */
export async function makeNotEnrolled(sql: CountTransaction): Promise<void> {
  await sql`
    create temp table not_enrolled on commit drop as
    select distinct spell.school_year, spell.pupil_id, coalesce(spell.residence, accepted.organisation) as residence
    from attendance.spell
    join accepted on accepted.id = spell.delivery_id
    join delivered list
      on list.kind = 'attendance' and list.organisation = accepted.organisation
      and list.school_year = accepted.school_year
    join count_period period on period.school_year = spell.school_year
    where spell.kind = 'notEnrolled' and spell.from_date <= period.until and spell.to_date >= period.from_date`;
}
