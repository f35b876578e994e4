import type { TransactionSql } from "postgres";

export type Value = string | null;

/** A table of records and the columns that a delivery fills, in order; `delivery_id` comes first by itself. */
export interface Target {
  readonly table: string;
  readonly columns: readonly (readonly [name: string, type: string])[];
  /** What follows `on conflict`. */
  readonly onConflict?: string;
}

/**
 * One column as the text of a PostgreSQL array. Every value passed the check of its column, which admits neither quotes
 * nor backslashes.
 */
function arrayOf(values: readonly Value[]): string {
  if (values.includes(null)) return `{${values.map((value) => (value === null ? "NULL" : `"${value}"`)).join(",")}}`;
  return `{"${values.join('","')}"}`;
}

function statementOf({ table, columns, onConflict }: Target): string {
  const names = columns.map(([name]) => name).join(", ");
  const arrays = columns.map(([, type], index) => `$${index + 2}::text::${type}[]`).join(", ");
  const conflict = onConflict === undefined ? "" : ` on conflict ${onConflict}`;
  return `insert into ${table} (delivery_id, ${names}) select $1::bigint, * from unnest(${arrays})${conflict}`;
}

/**
 * Inserts a batch of rows. One array for each column: faster here than COPY, which PostgreSQL refuses on tables with
 * row-level security, so that it would need a staging table and write every row twice.
 */
export async function insertRows(
  sql: TransactionSql,
  target: Target,
  deliveryId: number,
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const arrays = target.columns.map((_, index) => arrayOf(rows.map((row) => row[index]!)));
  await sql.unsafe(statementOf(target), [deliveryId, ...arrays], { prepare: true });
}
