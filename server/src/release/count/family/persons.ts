import type { BaseFlag } from "@monitor/schema/indicators";
import type { CountTransaction } from "../transaction.ts";
import { type CellRow, COLUMN, type CountedCell, countedCell, KNOWN_BY, type Population } from "./counted-cell.ts";

/** Distinct pupils with a flag, by cell. */
export async function countPersons(
  sql: CountTransaction,
  population: Population,
  of: BaseFlag,
): Promise<readonly CountedCell[]> {
  const rows = await sql<(CellRow & { persons: string })[]>`
    select place, breakdown, school_year, counted.* from (
      select cell, count(*) as everyone,
      count(*) filter (where ${sql(COLUMN[KNOWN_BY[of]])}) as known,
      count(*) filter (where ${sql(COLUMN[of])} and ${sql(COLUMN[KNOWN_BY[of]])}) as persons
    from pupil_cell group by cell) counted
    join cell using (cell) where population = ${population}`;
  return rows.map((row) => countedCell(row, { family: "persons", persons: Number(row.persons) }));
}
