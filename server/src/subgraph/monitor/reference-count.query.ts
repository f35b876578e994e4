import type { Sql } from "postgres";
import type { ReferenceCount } from "./reference-count.type.ts";
import type { ReferencePlace } from "./words.type.ts";

const MOST = 200;

/** Published counts of a kind of place, newest first, then by name; those with a text in their name or code. */
export function referenceCountsOf(sql: Sql, kind: ReferencePlace, search: string | null): Promise<ReferenceCount[]> {
  const text = search?.toLowerCase() ?? "";
  return sql<ReferenceCount[]>`
    select place_code as "placeCode", place_name as "placeName", measure, reference_date::text as "referenceDate",
      lower, upper, sites, source
    from geography.reference_count
    where place_kind = ${kind}
      and (${text} = '' or strpos(lower(place_name), ${text}) > 0 or strpos(lower(place_code), ${text}) > 0)
    order by reference_date desc, place_name, place_code, measure limit ${MOST}`;
}
