import { makeLongAbsent, makeMissed, makeNotEnrolled } from "./absence.ts";
import { makeCalendar } from "./calendar.ts";
import { makeInCare } from "./care.ts";
import { makeDelivered } from "./delivered.ts";
import type { CountedPeriod } from "./period.ts";
import type { CountTransaction } from "./transaction.ts";

/**
 * Makes `pupil_year`: one row per pupil, school year and site on 1 October, with the flags of the catalogue and the
 * minutes of lessons given and missed. Everything that a release counts, it counts from these rows.
 */
export async function makeBase(sql: CountTransaction, periods: readonly CountedPeriod[]): Promise<void> {
  await makeDelivered(sql, periods);
  await makeCalendar(sql);
  await makeInCare(sql);
  await makeMissed(sql);
  await makeLongAbsent(sql);
  await makeNotEnrolled(sql);
  await sql`
    create temp table enrolled on commit drop as
    select enrolment.school_year, enrolment.site_code, enrolment.pupil_id, bool_or(enrolment.linked) as linked,
      min(enrolment.residence) as residence, min(enrolment.from_date) as from_date, max(enrolment.to_date) as to_date
    from enrolment.enrolment
    join accepted on accepted.id = enrolment.delivery_id
    join count_period period on period.school_year = enrolment.school_year
    group by enrolment.school_year, enrolment.site_code, enrolment.pupil_id
    having bool_or(period.count_date between enrolment.from_date and enrolment.to_date)`;
  await sql`analyze enrolled`;
  await sql`
    create temp table pupil_year on commit drop as
    with span as (
      select distinct school_year, site_code, from_date, to_date from enrolled
    ), lessons as (
      select school_year, site_code, from_date, to_date, sum(day.minutes)::bigint as minutes
      from span join school_calendar day using (school_year, site_code)
      where day.day between from_date and to_date
      group by school_year, site_code, from_date, to_date
    ), registering as (
      select distinct school_year, site_code from school_calendar
    ), several as (
      select school_year, pupil_id from enrolled group by school_year, pupil_id having count(*) > 1
    ), care_source as (
      select school_year, organisation as residence, true as delivered from delivered where kind = 'care'
    )
    select school_year, site_code, pupil_id, residence, site.school_type, true as enrolled, linked,
      several.pupil_id is not null as several_sites,
      linked and care_source.delivered is not null as care_known,
      in_care.pupil_id is not null as with_care,
      registering.site_code is not null as attendance_known,
      long_absent.pupil_id is not null as long_term_absent,
      coalesce(lessons.minutes, 0) as lesson_minutes,
      -- Two spells on the same hours cannot make more missed than was given.
      least(coalesce(missed.minutes, 0), coalesce(lessons.minutes, 0)) as missed_minutes
    from enrolled
    left join geography.school_site site on site.code = site_code
    left join care_source using (school_year, residence)
    left join (select distinct school_year, pupil_id from in_care) in_care using (school_year, pupil_id)
    left join several using (school_year, pupil_id)
    left join registering using (school_year, site_code)
    left join long_absent using (school_year, site_code, pupil_id)
    left join lessons using (school_year, site_code, from_date, to_date)
    left join missed using (school_year, site_code, pupil_id)`;
  await sql`analyze pupil_year`;
}
