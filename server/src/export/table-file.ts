import { Readable } from "node:stream";
import { csvOf, rowsWithSource } from "./csv.ts";
import type { ExportedTable } from "./exported-table.ts";
import type { TableFormat } from "./file-name.ts";
import { jsonStatOf } from "./json-stat.ts";
import { xlsxOf } from "./xlsx.ts";

/** One table as a file, as a stream of bytes. Throws a `Refusal` when the format cannot hold it. */
export async function tableFile(table: ExportedTable, format: TableFormat): Promise<Readable> {
  if (format === "csv") return csvOf(rowsWithSource(table));
  if (format === "json-stat") return Readable.from(jsonStatOf(table), { objectMode: false });
  return Readable.from([await xlsxOf(table)], { objectMode: false });
}
