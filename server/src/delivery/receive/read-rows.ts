import type { FileLayout } from "@monitor/schema/delivery";
import { wholeLines } from "./coded-lines.ts";
import { LineReader } from "./line-reader.ts";
import type { Fault, Problems } from "./problems.ts";

export interface RowReading {
  readonly path: string;
  readonly layout: FileLayout;
  readonly problems: Problems;
  /** Called for each row without a fault. The cells are in the order of the layout; the next row overwrites them. */
  readonly onRow: (cells: readonly string[], line: number) => void;
  /** Called when a piece of the file is done. */
  readonly onPiece: () => Promise<void>;
}

/** The header, as the file should begin; a line may end as on Windows. */
function faultOfHeader(bytes: Buffer, end: number, { columns }: FileLayout): Fault | null {
  const expected = columns.map(({ name }) => name).join(";");
  const found = bytes.toString("latin1", 0, Math.min(end, 4096)).replace(/\r$/, "");
  return found === expected ? null : { kind: "cell", field: "kopregel", reason: `niet gelijk aan ${expected}` };
}

/**
 * Reads a coded file row by row and checks each cell against its column. Faults go to `problems`; lines are counted from
 * 1, and the header is line 1.
 *
 * @returns how many rows the file has, with those that have a fault, without the header
 */
export async function readRows({ path, layout, problems, onRow, onPiece }: RowReading): Promise<number> {
  const reader = new LineReader(layout);
  let line = 0;
  const noted = (fault: Fault | null) => {
    if (fault !== null) problems.add(layout.name, line, fault);
  };
  for await (const bytes of wholeLines(path)) {
    if (bytes === null) {
      line += 1;
      noted({ kind: "cell", field: "bestand", reason: "geen regels tekst in UTF-8" });
      return line - 1;
    }
    let from = 0;
    if (line === 0) {
      from = bytes.indexOf("\n") + 1;
      line = 1;
      noted(faultOfHeader(bytes, from - 1, layout));
    }
    while (from < bytes.length) {
      line += 1;
      const fault = reader.read(bytes, from);
      if (fault === null) onRow(reader.cells, line);
      else noted(fault);
      from = reader.next;
    }
    await onPiece();
  }
  if (line === 0) problems.add(layout.name, 1, { kind: "cell", field: "kopregel", reason: "het bestand is leeg" });
  return Math.max(0, line - 1);
}
