import type { FormatName } from "./format.ts";
import { FORMATS } from "./formats.ts";
import { headerColumns } from "./table-header.ts";

export interface OwnTable {
  readonly format: FormatName;
  readonly role: string;
  /** Which share of the columns, of the file and of the table together, both have: more than 0 up to 1. */
  readonly fit: number;
}

/** One column in common, such as `bsn`, says nothing. */
const LEAST_IN_COMMON = 2;

/** How well a header fits a table. */
export function fitOf(columns: readonly string[], table: readonly string[]): number {
  const common = table.filter((column) => columns.includes(column)).length;
  return common < LEAST_IN_COMMON ? 0 : common / new Set([...columns, ...table]).size;
}

/** The table of our formats that a file looks most like by its columns, or null when it looks like none. */
export function tableOf(head: string): OwnTable | null {
  const columns = headerColumns(head);
  let best: OwnTable | null = null;
  for (const { name: format, tables } of Object.values(FORMATS))
    for (const [role, table] of Object.entries(tables)) {
      const fit = fitOf(columns, table);
      if (fit > (best?.fit ?? 0)) best = { format, role, fit };
    }
  return best;
}
