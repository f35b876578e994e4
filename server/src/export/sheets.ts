import { COLUMNS, cellsOf } from "./columns.ts";
import { explanationOf } from "./explanation.ts";
import type { ExportedTable } from "./exported-table.ts";
import { breakdownWords } from "./words.ts";

/** A worksheet as plain data, so that it can be handed to another thread. */
export interface SheetRows {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a spreadsheet still opens with ease; more rows than this are for CSV or JSON-stat. */
export const MOST_SHEET_ROWS = 100_000;

const WIDTHS = [11, 30, 19, 12, 22, 10, 11, 11, 9, 9, 11, 15, 20, 12, 8];

/** The two sheets of a workbook: the figures, and what they mean. Null: too many rows for a spreadsheet. */
export async function sheetsOf(
  table: ExportedTable,
  most: number = MOST_SHEET_ROWS,
): Promise<readonly SheetRows[] | null> {
  const figures: (string | number)[][] = [];
  const breakdowns = new Set<string>();
  for await (const row of table.rows()) {
    if (figures.length === most) return null;
    figures.push(cellsOf(row, table));
    if (row.breakdown !== "") breakdowns.add(row.breakdown);
  }
  const explanation = [
    ...explanationOf(table),
    ...[...breakdowns].sort().map((code) => [`Uitsplitsing ${code}`, breakdownWords(code)] as const),
  ];
  return [
    { name: table.release.demo ? "Voorbeeldcijfers" : "Cijfers", widths: WIDTHS, rows: [COLUMNS, ...figures] },
    { name: "Toelichting", widths: [38, 110], rows: [["onderwerp", "toelichting"], ...explanation] },
  ];
}
