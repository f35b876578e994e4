import type { CountTransaction } from "../transaction.ts";
import { type CellRow, type CountedCell, countedCell, type Population } from "./counted-cell.ts";

/**
 * Long-term absent pupils, with the youths who are not enrolled where residents are counted: they belong to no school.
 * Somebody who is both is one person.
 */
export async function countAbsentees(sql: CountTransaction, population: Population): Promise<readonly CountedCell[]> {
  const rows = await sql<(CellRow & { having: string; among: string })[]>`
    with listed as (
      select distinct cell, pupil_id from not_enrolled join residence_cell using (school_year, residence)
      where ${population} = 'residence'
    ), person as (
      select cell, pupil_cell.cell is not null as pupil, coalesce(absence_known, false) as known,
        (absence_known and long_term_absent) or listed.cell is not null as absent
      from pupil_cell full join listed using (cell, pupil_id)
    ), counted as (
      select cell,
        count(*) filter (where pupil) as everyone,
        count(*) filter (where known) as known,
        count(*) filter (where known or absent) as among,
        count(*) filter (where absent) as having
      from person group by cell
    )
    select place, breakdown, school_year, counted.*
    from counted join cell using (cell) where population = ${population}`;
  return rows.map((row) =>
    countedCell(row, { family: "absentees", having: Number(row.having), among: Number(row.among) }),
  );
}
