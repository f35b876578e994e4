import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type { TransactionSql } from "postgres";
import { BinaryRows } from "./binary-rows.ts";
import type { RowSink, Target } from "./row-sink.ts";

/** `attendance.spell` is kept in `records."spell_2025-2026"`, see migration 0004. */
const partOf = (table: string, schoolYear: string): string => `records."${table.split(".")[1]}_${schoolYear}"`;

async function write(stream: Writable, chunk: Buffer): Promise<void> {
  if (!stream.write(chunk)) await once(stream, "drain");
}

/**
 * Copies rows into the part of a school year of a partitioned table: there, and not on the table itself, PostgreSQL
 * allows COPY, because a part has no policies. Only the loader may add rows to it, and nobody may read it.
 */
export async function copyInto(
  sql: TransactionSql,
  { table, columns }: Target,
  schoolYear: string,
  deliveryId: number,
): Promise<RowSink> {
  const names = ["delivery_id", ...columns.map(([name]) => name)].join(", ");
  const statement = `copy ${partOf(table, schoolYear)} (${names}) from stdin with (format binary)`;
  const types = columns.map(([, type]) => type);
  const rows = new BinaryRows(types, deliveryId);
  const stream = await sql.unsafe(statement).writable();
  // an error that nobody waits for yet is told by the next thing that is done with the stream
  const done = finished(stream);
  done.catch(() => undefined);
  return {
    add: (values) => rows.add(values),
    async send() {
      for (const chunk of rows.take()) await Promise.race([write(stream, chunk), done]);
    },
    async end() {
      stream.end(Buffer.concat([...rows.take(), rows.end()]));
      await done;
    },
    abandon: (reason) => stream.destroy(reason),
  };
}
