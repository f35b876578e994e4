import type { Manifest } from "@monitor/schema/delivery";
import type { ISql } from "postgres";
import type { Lookup } from "./decide-sources.ts";

/** What the records of a site say about enrolment and about kinds of absence. */
export interface SiteLookup extends Lookup {
  readonly ill: boolean;
  readonly unauthorised: boolean;
}

type Year = Pick<Manifest, "schoolYear">;

/** Spells by site: linked ones of which the pupil is enrolled somewhere in the school year, and kinds. */
export const lookUpSpells = (sql: ISql, deliveryId: number, { schoolYear }: Year): Promise<SiteLookup[]> =>
  sql<SiteLookup[]>`
    select r.site_code as place, coalesce(sum(r.spells) filter (where r.linked), 0)::int as judged,
      coalesce(sum(r.spells) filter (where r.linked and k.known), 0)::int as matched,
      bool_or(r.ill) as ill, bool_or(r.unauthorised) as unauthorised
    from (
      select site_code, pupil_id, linked, count(*) as spells, bool_or(kind = 'sick') as ill,
        bool_or(kind in ('unauthorised', 'luxury')) as unauthorised
      from attendance.spell
      where delivery_id = ${deliveryId} and school_year = ${schoolYear} and site_code is not null
      group by site_code, pupil_id, linked
    ) r cross join lateral (
      select exists (select from enrolment.enrolment e
        where e.pupil_id = r.pupil_id and e.school_year = ${schoolYear}) as known
    ) k group by r.site_code`;

/** Care episodes of a municipality of which the youth is enrolled somewhere in the school year. */
export const lookUpEpisodes = (sql: ISql, deliveryId: number, { schoolYear }: Year): Promise<Lookup[]> =>
  sql<Lookup[]>`
    select r.place, sum(r.episodes)::int as judged,
      coalesce(sum(r.episodes) filter (where k.known), 0)::int as matched
    from (
      select municipality_code as place, pupil_id, count(*) as episodes from care.episode
      where delivery_id = ${deliveryId} and school_year = ${schoolYear} and linked group by 1, 2
    ) r cross join lateral (
      select exists (select from enrolment.enrolment e
        where e.pupil_id = r.pupil_id and e.school_year = ${schoolYear}) as known
    ) k group by r.place`;

/** Youths delivered as enrolled nowhere of whom a school has an enrolment over some of the same days. */
export const lookUpNotEnrolled = (sql: ISql, deliveryId: number, manifest: Year & Pick<Manifest, "organisation">) =>
  sql<Lookup[]>`
    select ${manifest.organisation} as place, count(distinct s.pupil_id)::int as judged,
      count(distinct s.pupil_id) filter (where k.known)::int as matched
    from attendance.spell s cross join lateral (
      select exists (select from enrolment.enrolment e
        where e.pupil_id = s.pupil_id and e.school_year = ${manifest.schoolYear}
          and e.from_date <= s.to_date and e.to_date >= s.from_date) as known
    ) k
    where s.delivery_id = ${deliveryId} and s.school_year = ${manifest.schoolYear} and s.linked
      and s.kind = 'notEnrolled'`;
