import type { Manifest } from "@monitor/schema/delivery";
import type { ISql } from "postgres";

/** What the schools that a delivery is about delivered over the same school year. */
export interface Schools {
  /** Sites that a delivery could be about: those of the organisation, or in the municipality. */
  readonly sites: ReadonlySet<string>;
  /** Type of school by site. */
  readonly types: ReadonlyMap<string, string>;
  /** Pupils by site, of those that delivered enrolments. */
  readonly pupils: ReadonlyMap<string, number>;
  /** Sites that delivered a calendar of school days. */
  readonly calendars: ReadonlySet<string>;
}

/** Reads measures, never records: a delivery is checked in milliseconds however much others delivered. */
export async function gatherSchools(sql: ISql, deliveryId: number, manifest: Manifest): Promise<Schools> {
  const { organisation, schoolYear, demo } = manifest;
  const rows = await sql`
    with site as materialized (
      select code, school_type, array[board_code, brin, code] as organisations from geography.school_site
      where demo = ${demo} and (board_code = ${organisation} or municipality_code = ${organisation}
        or brin = ${organisation} or code = ${organisation})
    ), source as materialized (
      select d.id, d.kind from delivery.delivery d
      where d.organisation in (select distinct unnest(organisations) from site)
        and d.school_year = ${schoolYear} and d.status = 'accepted' and d.id <> ${deliveryId}
        and d.kind in ('enrolment', 'attendance')
    ), known as (
      select m.place, max(m.value) filter (where m.measure = 'pupils') as pupils,
        coalesce(bool_or(m.measure = 'schoolDays'), false) as calendar
      from source join delivery.measure m on m.delivery_id = source.id
      where (source.kind, m.measure) in (('enrolment', 'pupils'), ('attendance', 'schoolDays'))
      group by m.place
    )
    select site.code, site.school_type as type, known.pupils::int as pupils, known.calendar
    from site left join known on known.place = site.code`;
  return {
    sites: new Set(rows.map(({ code }) => code)),
    types: new Map(rows.map(({ code, type }) => [code, type])),
    pupils: new Map(rows.filter(({ pupils }) => pupils !== null).map(({ code, pupils }) => [code, pupils])),
    calendars: new Set(rows.filter(({ calendar }) => calendar).map(({ code }) => code)),
  };
}
