import type { Manifest } from "@monitor/schema/delivery";
import type { ISql } from "postgres";
import type { Sightings } from "../receive/tally.ts";
import type { Lookup } from "./decide-sources.ts";

type Year = Pick<Manifest, "schoolYear">;

/**
 * The linked rows of each place, and how many of them are about a pupil who is enrolled somewhere in the school year.
 * Of persons that were just loaded the rows are not read again: they are known (receive/tally.ts). With a limit, so that
 * each is looked up by the index: instead of `exists` the planner may read all enrolments of the country.
 */
export function lookUpPersons(sql: ISql, { persons }: Sightings, { schoolYear }: Year): Promise<Lookup[]> {
  const linked = [...persons].flatMap(([place, rowsOf]) =>
    [...rowsOf].filter(([, rows]) => rows > 0).map(([pupil, rows]) => ({ place, pupil, rows })),
  );
  return sql<Lookup[]>`
    select r.place, sum(r.rows)::int as judged, coalesce(sum(r.rows) filter (where k.known), 0)::int as matched
    from unnest(${linked.map(({ place }) => place)}::text[], ${linked.map(({ pupil }) => pupil)}::uuid[],
      ${linked.map(({ rows }) => rows)}::int[]) as r (place, pupil_id, rows)
    left join lateral (
      select true as known from enrolment.enrolment e
      where e.pupil_id = r.pupil_id and e.school_year = ${schoolYear} limit 1
    ) k on true group by r.place`;
}

/**
 * Youths delivered as enrolled nowhere of whom a school has an enrolment over some of the same days. Found by their
 * persons: the index by delivery does not know yet what was just loaded. Each by the index on persons (`offset 0` keeps it
 * apart): the planner would read all absence of the country, as long as it does not know how much there is.
 */
export const lookUpNotEnrolled = (
  sql: ISql,
  deliveryId: number,
  { persons }: Sightings,
  manifest: Year & Pick<Manifest, "organisation">,
): Promise<Lookup[]> =>
  sql<Lookup[]>`
    select ${manifest.organisation} as place, count(distinct p.pupil_id)::int as judged,
      count(distinct p.pupil_id) filter (where k.known)::int as matched
    from unnest(${[...persons.values()].flatMap((rows) => [...rows.keys()])}::uuid[]) as p (pupil_id)
    cross join lateral (
      select from_date, to_date from attendance.spell
      where pupil_id = p.pupil_id and school_year = ${manifest.schoolYear} and delivery_id = ${deliveryId}
        and linked and kind = 'notEnrolled' offset 0
    ) s left join lateral (
      select true as known from enrolment.enrolment e
      where e.pupil_id = p.pupil_id and e.school_year = ${manifest.schoolYear}
        and e.from_date <= s.to_date and e.to_date >= s.from_date limit 1
    ) k on true`;
