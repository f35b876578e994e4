import type { PendingQuery, Row, Sql } from "postgres";

/** Memberships are dated: they are read on the reference date of the newest release. */
export const onReferenceDate = (sql: Sql, membership: string): PendingQuery<Row[]> => sql`
  daterange(${sql(membership)}.valid_from, ${sql(membership)}.valid_to, '[]') @> coalesce(
    (select reference_date from release.served_release order by number desc limit 1), current_date)`;

/** Pairs of area and municipality: itself, by membership, and for an alliance by the postcodes of its area. */
export const municipalitiesOfAreas = (sql: Sql): PendingQuery<Row[]> => sql`
  select code as area_code, code as municipality_code from geography.area where kind = 'municipality'
  union
  select m.area_code, m.member_code from geography.area_membership m where ${onReferenceDate(sql, "m")}
  union
  select p.alliance, p.municipality_code from (
    select alliance_po as alliance, municipality_code from geography.postcode_area
    union
    select alliance_vo, municipality_code from geography.postcode_area
  ) p where p.alliance is not null and p.municipality_code is not null`;
