import { type Column, cellCheck, type FileLayout } from "@monitor/schema/delivery";
import { faultOfReference } from "../../prepare/reference.ts";
import { CellPool } from "./cell-pool.ts";
import { wholeLines } from "./coded-lines.ts";
import type { Fault, Problems } from "./problems.ts";

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SEPARATOR = 0x3b;

type Checked = string | Fault;

/** Turns the text of a cell into itself, or into what is wrong with it. */
function checkOf(column: Column): (text: string) => Checked {
  const admissible = cellCheck(column);
  const wrong: Fault = {
    kind: "cell",
    field: column.name,
    reason: `geen toegestane waarde (${column.type}${column.optional === true ? "" : ", verplicht"})`,
  };
  const number: Fault = { kind: "citizen-number", field: column.name, reason: "dit lijkt een burgerservicenummer" };
  return (text) => {
    if (!admissible(text)) return wrong;
    return column.type === "reference" && faultOfReference(text) === "reference-is-citizen-number" ? number : text;
  };
}

/** Where the cells of a part of a line end; answers how many there are. Of too many only the number counts. */
function findEnds(bytes: Buffer, from: number, to: number, ends: Int32Array): number {
  let count = 0;
  for (let at = from; at < to; at++) if (bytes[at] === SEPARATOR) ends[count++] = at;
  ends[count++] = to;
  return count;
}

type ReadLine = (bytes: Buffer, from: number, to: number) => Fault | null;

/**
 * Makes a reader of single lines. It fills `cells` in the order of the layout, or answers what is wrong with the line:
 * the first fault, from left to right. Rows about one pupil mostly follow each other: the cells with which a line begins
 * as the line before it did are not looked at again.
 */
function lineReader({ columns }: FileLayout, cells: string[]): ReadLine {
  const pools = columns.map((column) => new CellPool(checkOf(column)));
  const ends = new Int32Array(8192);
  let before: { bytes: Buffer; from: number } | null = null;
  return (bytes, from, to) => {
    let start = from;
    let same = 0;
    if (before?.bytes === bytes) {
      for (let at = from, old = before.from; at < to && bytes[at] === bytes[old]; at++, old++) {
        if (bytes[at] !== SEPARATOR) continue;
        same += 1;
        start = at + 1;
      }
    }
    before = null;
    const found = same + findEnds(bytes, start, to, ends);
    if (found !== pools.length) {
      return { kind: "cell", field: "regel", reason: `${found} velden in plaats van ${pools.length}` };
    }
    for (let index = same; index < found; index++) {
      const end = ends[index - same]!;
      const checked = pools[index]!.of(bytes, start, end);
      if (typeof checked !== "string") return checked;
      cells[index] = checked;
      start = end + 1;
    }
    before = { bytes, from };
    return null;
  };
}

export interface RowReading {
  readonly path: string;
  readonly layout: FileLayout;
  readonly problems: Problems;
  /** Called for each row without a fault. The cells are in the order of the layout; the next row overwrites them. */
  readonly onRow: (cells: readonly string[], line: number) => void;
  /** Called when a piece of the file is done. */
  readonly onPiece: () => Promise<void>;
}

/**
 * Reads a coded file row by row and checks each cell against its column. Faults go to `problems`; lines are counted from
 * 1, and the header is line 1.
 *
 * @returns how many rows the file has, with those that have a fault, without the header
 */
export async function readRows({ path, layout, problems, onRow, onPiece }: RowReading): Promise<number> {
  const header = Buffer.from(layout.columns.map(({ name }) => name).join(";"));
  const cells: string[] = layout.columns.map(() => "");
  const readLine = lineReader(layout, cells);
  const noted = (fault: Fault) => problems.add(layout.name, line, fault);
  let line = 0;
  for await (const bytes of wholeLines(path)) {
    if (bytes === null) {
      line += 1;
      noted({ kind: "cell", field: "bestand", reason: "geen regels tekst in UTF-8" });
      return line - 1;
    }
    for (let from = 0; from < bytes.length; ) {
      const next = bytes.indexOf(NEWLINE, from) + 1;
      const end = bytes[next - 2] === RETURN && next - 2 >= from ? next - 2 : next - 1;
      line += 1;
      if (line === 1) {
        const same = header.equals(bytes.subarray(from, end));
        if (!same) noted({ kind: "cell", field: "kopregel", reason: `niet gelijk aan ${header}` });
      } else {
        const fault = readLine(bytes, from, end);
        if (fault === null) onRow(cells, line);
        else noted(fault);
      }
      from = next;
    }
    await onPiece();
  }
  if (line === 0) problems.add(layout.name, 1, { kind: "cell", field: "kopregel", reason: "het bestand is leeg" });
  return Math.max(0, line - 1);
}
