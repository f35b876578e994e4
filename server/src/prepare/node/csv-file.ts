import { appendFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";

type Cells = readonly (string | number | null)[];

/** Enough lines to write at a time. */
const LINES = 1000;

/**
 * A file for people to open in a spreadsheet: UTF-8 with byte order mark, `;`, and no cell that a spreadsheet would
 * take for a formula. Only the user who makes it can read it.
 */
export async function csvFile(path: string, header: readonly string[]) {
  const file = await open(path, "w", 0o600);
  await file.chmod(0o600); // a file that was there keeps its own rights otherwise
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
      appendFileSync(file.fd, text);
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
    async close(): Promise<void> {
      if (lines.length > 0) flush();
      await file.close();
      if (failure !== undefined) throw failure;
    },
  };
}
