import type { CountTransaction } from "../transaction.ts";
import { type CellRow, type CountedCell, countedCell, type Population } from "./counted-cell.ts";

/** Distinct providers of the pupils with care, and the share of pupils with care that decides whether they may be shown. */
export async function countProviders(sql: CountTransaction, population: Population): Promise<readonly CountedCell[]> {
  const rows = await sql<(CellRow & { having: string; providers: string })[]>`
    with provider as (
      select cell, count(distinct provider_code) as providers
      from pupil_cell join cell using (cell) join in_care using (school_year, pupil_id)
      where population = ${population} and care_known and with_care
      group by cell
    ), pupil as (
      select cell, count(*) as everyone,
        count(*) filter (where care_known) as known, count(*) filter (where care_known and with_care) as having
      from pupil_cell group by cell
    )
    select place, breakdown, school_year, pupil.*, coalesce(providers, 0) as providers
    from pupil join cell using (cell) left join provider using (cell) where population = ${population}`;
  return rows.map((row) =>
    countedCell(row, {
      family: "providers",
      providers: Number(row.providers),
      having: Number(row.having),
      among: Number(row.known),
    }),
  );
}
