import type { Sql } from "postgres";
import { shownFigures } from "../../access/shown-figures.query.ts";
import type { SourceCoverage } from "./coverage.type.ts";

/** The whole release, as a place. */
const WHOLE = "NL";

/**
 * The coverage of a served release: of an area, or of the whole. Its number of pupils is a published figure, and as such
 * hidden where a newer release hides it, with the share that stands beside it.
 */
export function coverageOf(sql: Sql, release: number, within: string | null): Promise<SourceCoverage[]> {
  const place = within ?? WHOLE;
  const pupils = shownFigures(
    sql,
    sql`select * from release.observation
      where release = ${release} and place = ${place} and indicator = 'pupils' and breakdown = ''`,
  );
  return sql<SourceCoverage[]>`
    select kind, school_year as "schoolYear", unit, expected, delivered, shown.value::int as pupils,
      case when coverage.pupils is null or shown.value is not null then linked_percent end as "linkedPercent"
    from release.coverage join release.served_release on number = coverage.release
    left join (${pupils}) shown on shown.period = school_year and coverage.pupils is not null
    where coverage.release = ${release} and coverage.place = ${place}
    order by school_year desc, kind, unit`;
}
