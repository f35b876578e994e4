import type { ViewerTransaction } from "../../access/transaction.ts";
import type { LinkageQuality } from "./linkage-quality.type.ts";

/** A share of fewer rows than this would tell about persons. */
const LEAST_ROWS = 10;

/** From what was measured of the accepted deliveries that the viewer may see; no record is read. */
export const linkageQualityOf = ({ sql }: ViewerTransaction): Promise<LinkageQuality[]> => sql<LinkageQuality[]>`
  with measured as (
    select d.kind, d.school_year, coalesce(s.municipality_code, m.place) as area, m.measure, sum(m.value) as value
    from delivery.delivery d join delivery.measure m on m.delivery_id = d.id
    left join geography.school_site s on s.code = m.place
    where d.status = 'accepted' and m.measure in ('rows', 'unlinked', 'judged', 'matched')
    group by 1, 2, 3, 4
  ), counted as (
    select kind, school_year, area,
      coalesce(sum(value) filter (where measure = 'rows'), 0)::int as rows,
      coalesce(sum(value) filter (where measure = 'unlinked'), 0)::int as unlinked,
      coalesce(sum(value) filter (where measure = 'judged'), 0) as judged,
      coalesce(sum(value) filter (where measure = 'matched'), 0) as matched
    from measured group by 1, 2, 3
  )
  select c.kind, c.school_year as "schoolYear", c.area, coalesce(a.name, c.area) as "areaName", c.rows, c.unlinked,
    case when c.judged >= ${LEAST_ROWS} then (c.matched / c.judged)::float8 end as matched
  from counted c left join geography.area a on a.code = c.area
  order by c.school_year desc, c.kind, "areaName"`;
