import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { COLUMNS, cellsOf } from "./columns.ts";
import type { ExportedTable } from "./exported-table.ts";
import { DEMO_LINE, sourceLine } from "./words.ts";

type CsvRow = readonly (string | number)[];

const decimalComma = (value: number): string => String(value).replace(".", ",");

/**
 * Rows as a file that Excel opens rightly in the Netherlands: `;`, decimal comma, UTF-8 with byte order mark, lines end
 * in CR LF. A text that begins as a formula gets an apostrophe in front, so that no spreadsheet runs it.
 */
export function csvOf(rows: AsyncIterable<CsvRow> | Iterable<CsvRow>): Readable {
  const source = Readable.from(rows);
  const text = stringify({
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { number: decimalComma },
  });
  // pipe() alone would leave the cursor behind the rows open when the reader goes away
  text.once("close", () => source.destroy());
  source.once("error", (error) => text.destroy(error));
  return source.pipe(text);
}

/** Headings and one row per observation; nothing else, so that machines read it by its schema. */
export async function* bareRows(table: ExportedTable): AsyncGenerator<CsvRow> {
  yield COLUMNS;
  for await (const row of table.rows()) yield cellsOf(row, table);
}

/** The same, then a source line and, on demo data, that the figures are not real: for a file that goes about alone. */
export async function* rowsWithSource(table: ExportedTable): AsyncGenerator<CsvRow> {
  yield* bareRows(table);
  yield [sourceLine(table.indicator.source.nl, table.release)];
  if (table.release.demo) yield [DEMO_LINE];
}
