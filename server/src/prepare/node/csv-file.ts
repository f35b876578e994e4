import { appendFileSync, closeSync, fchmodSync, openSync } from "node:fs";
import { stringify } from "csv-stringify/sync";

type Cells = readonly (string | number | null)[];

/** Enough lines to write at a time. */
const LINES = 1000;

/**
 * A file for people to open in a spreadsheet: UTF-8 with byte order mark, `;`, and no cell that a spreadsheet would
 * take for a formula. Only the user who makes it can read it. Opened at once, so that a signal finds it undone or not there.
 */
export function csvFile(path: string, header: readonly string[]) {
  const file = openSync(path, "w", 0o600);
  fchmodSync(file, 0o600); // a file that was there keeps its own rights otherwise
  let lines: Cells[] = [header];
  let bom = true;
  let failure: unknown;

  const flush = () => {
    const text = stringify(lines, { delimiter: ";", bom, escape_formulas: true, record_delimiter: "windows" });
    lines = [];
    bom = false;
    if (failure !== undefined) return;
    try {
      // who adds does not wait: written later, the lines of a file in which every row is wrong would fill the memory
      appendFileSync(file, text);
    } catch (error) {
      failure = error;
    }
  };

  return {
    add(cells: Cells): void {
      lines.push(cells);
      if (lines.length >= LINES) flush();
    },

    /** Throws what went wrong while writing. */
    close(): void {
      if (lines.length > 0) flush();
      closeSync(file);
      if (failure !== undefined) throw failure;
    },
  };
}
