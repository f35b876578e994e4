import type { ISql } from "postgres";
import type { OutsideCount } from "./decide-outside.ts";

/** A count of longer ago says little of today. */
const OLDEST_DAYS = 730;

/** The last count of DUO of each site on or before a day. */
export const gatherOutside = (sql: ISql, sites: readonly string[], until: string): Promise<OutsideCount[]> =>
  sql<OutsideCount[]>`
    select distinct on (place_code) place_code as place, lower, upper from geography.reference_count
    where measure = 'leerlingen' and place_kind = 'site' and place_code = any(${[...sites]})
      and reference_date between ${until}::date - ${OLDEST_DAYS}::int and ${until}
    order by place_code, reference_date desc, source`;
