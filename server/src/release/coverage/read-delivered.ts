import type { IsoDate } from "@monitor/schema/vocabulary";
import { type CountedPeriod, countedPeriods } from "../count/period.ts";
import type { CountTransaction } from "../count/transaction.ts";
import type { Delivered, Membership, MunicipalityDelivery, SiteDeliveries } from "./coverage.ts";

async function readPeriods(sql: CountTransaction, referenceDate: IsoDate): Promise<readonly CountedPeriod[]> {
  const years = await sql<{ school_year: string }[]>`
    select distinct school_year from delivery.delivery where status = 'accepted'`;
  return countedPeriods(
    years.map((row) => row.school_year),
    referenceDate,
  );
}

/** The school years of the release, the deliveries that count, and the organisations that delivered a whole year. */
const common = (sql: CountTransaction, periods: readonly CountedPeriod[]) => sql`
    period as (
      select * from unnest(
        ${periods.map((one) => one.schoolYear)}::text[], ${periods.map((one) => one.from)}::date[],
        ${periods.map((one) => one.until)}::date[], ${periods.map((one) => one.countDate)}::date[]
      ) as period(school_year, from_date, until, count_date)
    ), taken as (
      select delivery.id, delivery.kind, organisation, school_year, period_from, period_to, demo, from_date, until
      from delivery.delivery join period using (school_year) where status = 'accepted'
    ), whole as (
      select kind, organisation, school_year from taken
      group by kind, organisation, school_year, from_date, until
      having range_agg(daterange(period_from, period_to, '[]')) @> daterange(from_date, until, '[]')
    )`;

/** Reads who delivered what for a release, in its own snapshot of the records. */
export async function readDelivered(sql: CountTransaction, referenceDate: IsoDate): Promise<Delivered> {
  const periods = await readPeriods(sql, referenceDate);
  // Demo sites are not expected in a release of real deliveries, nor real sites in that of the demo.
  const sites = await sql<SiteDeliveries[]>`
    with ${common(sql, periods)}, enrolled as (
      select enrolment.school_year, site_code, count(*)::int as enrolments,
        count(*) filter (where not linked)::int as unlinked
      from enrolment.enrolment join taken on taken.id = delivery_id
      join period on period.school_year = enrolment.school_year
      where count_date between enrolment.from_date and enrolment.to_date group by 1, 2
    ), registering as (
      select distinct taken.school_year, site_code from attendance.school_day
      join taken on taken.id = delivery_id and taken.kind = 'attendance'
      join whole on whole.kind = taken.kind and whole.organisation = taken.organisation
        and whole.school_year = taken.school_year
      where day between from_date and until
    )
    select period.school_year as "schoolYear", code as site, municipality_code as municipality, enrolments, unlinked,
      registering.site_code is not null as attendance
    from geography.school_site cross join period
    left join enrolled on enrolled.school_year = period.school_year and enrolled.site_code = code
    left join registering on registering.school_year = period.school_year and registering.site_code = code
    where demo in (select taken.demo from taken) or code in (select enrolled.site_code from enrolled)
    order by 1, 2`;
  const municipalities = await sql<MunicipalityDelivery[]>`
    with ${common(sql, periods)}
    select school_year as "schoolYear", organisation as municipality, whole.kind from whole
    join geography.area on code = organisation and area.kind = 'municipality'
    where whole.kind in ('care', 'attendance') order by 1, 2, 3`;
  const memberships = await sql<Membership[]>`
    with ${common(sql, periods)}
    select school_year as "schoolYear", area_code as area, member_code as member
    from geography.area_membership join geography.area on code = area_code
    join period on count_date >= valid_from and (valid_to is null or count_date <= valid_to)
    where kind in ('inspirationRegion', 'schoolAlliance', 'youthRegion') order by 1, 2, 3`;
  return { sites, municipalities, memberships };
}
