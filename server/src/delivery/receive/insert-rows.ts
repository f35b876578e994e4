import type { TransactionSql } from "postgres";
import type { Value } from "./binary-rows.ts";
import type { RowSink, Target } from "./row-sink.ts";

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
 * Inserts rows in batches, one array for each column: for tables with row-level security, on which PostgreSQL refuses
 * COPY. While a batch is inserted the next one is read and checked.
 */
export function insertInto(sql: TransactionSql, target: Target, deliveryId: number): RowSink {
  let batch: (readonly Value[])[] = [];
  let inserting: Promise<unknown> = Promise.resolve();
  const send = async () => {
    const rows = batch;
    batch = [];
    await inserting;
    if (rows.length === 0) return;
    const arrays = target.columns.map((_, index) => arrayOf(rows.map((row) => row[index]!)));
    inserting = sql.unsafe(statementOf(target), [deliveryId, ...arrays], { prepare: true });
    inserting.catch(() => undefined); // awaited in the next round
  };
  return {
    add: (values) => batch.push(values),
    send,
    async end() {
      await send();
      await inserting;
    },
    abandon: () => undefined,
  };
}
