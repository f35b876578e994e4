import type { Indicator, Measure } from "@monitor/schema/indicators";
import { type AtomTable, atomsOf, type CellShare, cellKey } from "../../protection/index.ts";
import { COLUMN, KNOWN_BY } from "./family/counted-cell.ts";
import type { CountTransaction } from "./transaction.ts";

/** Persons who count in the same cells and have the same school and municipality. */
interface ShareRow {
  readonly school_year: string;
  readonly cells: readonly number[];
  readonly owners: readonly string[];
  readonly amount: number;
  readonly most: number;
}

/** Makes `owner`: who delivered about a person and therefore knows him: his schools, and where he lives. */
export async function makeOwners(sql: CountTransaction): Promise<void> {
  await sql`
    create temp table owner on commit drop as
    select school_year, pupil_id, array_agg(distinct code order by code) as owners from (
      select school_year, pupil_id, site_code as code from pupil_year
      union all select school_year, pupil_id, residence from pupil_year where residence is not null
      union all select school_year, pupil_id, residence from not_enrolled
    ) every group by school_year, pupil_id`;
  await sql`analyze owner`;
}

/** Who counts in the denominator of each cell, and who of them `has` it: as the families count. */
function counting(sql: CountTransaction, measure: Measure) {
  switch (measure.family) {
    case "persons": {
      const known = sql`${sql(COLUMN[KNOWN_BY[measure.of]])} and ${sql(COLUMN[measure.of])}`;
      return sql`select cell, pupil_id, true as has, true as enrolled from pupil_cell where ${known}`;
    }
    case "share":
      return sql`select cell, pupil_id, ${sql(COLUMN[measure.of])} as has, true as enrolled from pupil_cell
        where ${sql(COLUMN[measure.among])}`;
    default:
      return sql`
        select cell, pupil_id, coalesce(absence_known and long_term_absent, false) or listed.cell is not null as has,
          pupil_cell.cell is not null as enrolled
        from pupil_cell full join (
          select distinct cell, pupil_id from not_enrolled join residence_cell using (school_year, residence)
        ) listed using (cell, pupil_id)
        where absence_known or listed.cell is not null`;
  }
}

/**
 * A person is in the atom of the cells in which he has it; one who has it nowhere, in that of the cells he might. How
 * many youths are enrolled nowhere is known to nobody.
 */
const sharesOfPersons = (sql: CountTransaction, measure: Measure) => sql<ShareRow[]>`
  with counted as (${counting(sql, measure)}), person as (
    select school_year, pupil_id, bool_or(has)::int as has, bool_or(enrolled) as enrolled,
      coalesce(array_agg(cell order by cell) filter (where has), array_agg(cell order by cell)) as cells
    from counted join own_cell using (cell) group by school_year, pupil_id
  )
  select school_year, cells, owners, sum(has)::float8 as amount,
    sum(case when enrolled then 1 else 'Infinity'::float8 end) as most
  from person join owner using (school_year, pupil_id) group by school_year, cells, owners`;

/** Hours go by enrolment: of a pupil at two schools each school has its own. */
const sharesOfHours = (sql: CountTransaction) => sql<ShareRow[]>`
  with hours as (
    select pupil_year.school_year, pupil_id, site_code, min(pupil_year.missed_minutes) / 60.0 as missed,
      min(pupil_year.lesson_minutes) / 60.0 as lessons, array_agg(cell order by cell) as cells
    from pupil_year join site_cell using (school_year, site_code)
    join pupil_cell using (cell, pupil_id) join own_cell using (cell)
    where pupil_cell.attendance_known group by pupil_year.school_year, pupil_id, site_code
  )
  select school_year, cells, owners, sum(missed)::float8 as amount, sum(lessons)::float8 as most
  from hours join owner using (school_year, pupil_id) group by school_year, cells, owners`;

/** The cells of an indicator: of the pupils at school in a place, or of those who live there, as it says by level. */
async function makeOwnCells(sql: CountTransaction, { population }: Indicator): Promise<void> {
  const levels = Object.entries(population).map(([level, whose]) => `${whose} ${level}`);
  await sql`drop table if exists own_cell`;
  await sql`
    create temp table own_cell on commit drop as
    select cell, place, breakdown, school_year from cell where population || ' ' || level = any(${levels})`;
  await sql`analyze own_cell`;
}

/**
 * The atoms of an indicator by school year, from which the gate works out what its figures give away together. None for
 * providers: those of two schools may be the same ones, so their numbers do not add up.
 */
export async function countAtoms(sql: CountTransaction, indicator: Indicator): Promise<AtomTable[]> {
  const { code, measure } = indicator;
  if (measure.family === "providers") return [];
  await makeOwnCells(sql, indicator);
  const unit = measure.family === "time" ? "hours" : "pupils";
  const rows = unit === "hours" ? await sharesOfHours(sql) : await sharesOfPersons(sql, measure);
  const cells = await sql<{ cell: number; place: string; breakdown: string }[]>`select * from own_cell`;
  const keys = new Map(cells.map((row) => [row.cell, cellKey(row)]));
  return [...Map.groupBy(rows, (row) => row.school_year)].map(([period, own]) => {
    const shares = own.map(({ cells, owners, amount, most }): CellShare => {
      // how many pupils there are at most is known to nobody where that is the figure itself
      const bound = measure.family === "persons" ? Number.POSITIVE_INFINITY : most;
      return { cells: cells.map((cell) => keys.get(cell)!), owners, amount, most: bound };
    });
    return { indicator: code, period, unit, atoms: atomsOf(shares) };
  });
}
