import type { BaseFlag } from "@monitor/schema/indicators";
import type { CountTransaction } from "../transaction.ts";
import { type CellRow, COLUMN, type CountedCell, countedCell, type Population } from "./counted-cell.ts";

/** Distinct pupils with the numerator's flag among those with the denominator's, by cell. */
export async function countShare(
  sql: CountTransaction,
  population: Population,
  of: BaseFlag,
  among: BaseFlag,
): Promise<readonly CountedCell[]> {
  const rows = await sql<(CellRow & { having: string })[]>`
    select place, breakdown, school_year, counted.* from (
      select cell, count(*) as everyone,
      count(*) filter (where ${sql(COLUMN[among])}) as known,
      count(*) filter (where ${sql(COLUMN[among])} and ${sql(COLUMN[of])}) as having
    from pupil_cell group by cell) counted
    join cell using (cell) where population = ${population}`;
  return rows.map((row) => countedCell(row, { family: "share", having: Number(row.having), among: Number(row.known) }));
}
