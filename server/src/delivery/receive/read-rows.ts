import { createReadStream } from "node:fs";
import { type Column, cellCheck, type FileLayout } from "@monitor/schema/delivery";
import { faultOfReference } from "../../prepare/reference.ts";
import type { Fault, Problems } from "./problems.ts";

const CHUNK = 256 * 1024;
const LONGEST_LINE = 4096;
const REMEMBERED = 20_000;

/** Dates and codes repeat a thousandfold, and asking for each again would take most of the time. */
function remembered(check: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const answer = known.get(text) ?? check(text);
    if (known.size < REMEMBERED) known.set(text, answer);
    return answer;
  };
}

type CheckCell = (text: string) => Fault | null;

function checkOf(column: Column): CheckCell {
  const repeats = column.type !== "reference" && column.type !== "identifier" && column.type !== "integer";
  const admissible = repeats ? remembered(cellCheck(column)) : cellCheck(column);
  const wrong: Fault = {
    kind: "cell",
    field: column.name,
    reason: `geen toegestane waarde (${column.type}${column.optional === true ? "" : ", verplicht"})`,
  };
  const number: Fault = { kind: "citizen-number", field: column.name, reason: "dit lijkt een burgerservicenummer" };
  const isReference = column.type === "reference";
  return (text) => {
    if (!admissible(text)) return wrong;
    return isReference && text.length >= 9 && faultOfReference(text) === "reference-is-citizen-number" ? number : null;
  };
}

/** A batch of rows that have the shape of their layout. */
export interface Rows {
  /** Cells in the order of the layout. */
  readonly rows: readonly string[][];
  /** The line of each row in the file, from 1; the header is line 1. */
  readonly lines: readonly number[];
}

function* linesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end);
    yield line.endsWith("\r") ? line.slice(0, -1) : line;
    from = end + 1;
  }
}

/** Text in pieces that end where a line ends; `null` when it is no UTF-8 or no lines. */
async function* wholeLines(path: string): AsyncGenerator<string | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
      const text = rest + decoder.decode(chunk, { stream: true });
      const end = text.lastIndexOf("\n") + 1;
      rest = text.slice(end);
      if (rest.length > LONGEST_LINE) return yield null;
      if (end > 0) yield text.slice(0, end);
    }
    rest += decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return yield null;
  }
  if (rest !== "") yield `${rest}\n`;
}

/**
 * Reads a coded file row by row and checks each cell against its column. Faults go to `problems`; rows with a fault are
 * not yielded, and their line is counted.
 *
 * @returns how many rows the file has, without the header
 */
export async function* readRows(path: string, layout: FileLayout, problems: Problems): AsyncGenerator<Rows, number> {
  const checks = layout.columns.map(checkOf);
  const header = layout.columns.map(({ name }) => name).join(";");
  let line = 0;
  for await (const text of wholeLines(path)) {
    if (text === null) {
      problems.add(layout.name, line + 1, { kind: "cell", field: "bestand", reason: "geen regels tekst in UTF-8" });
      return line;
    }
    const rows: string[][] = [];
    const lines: number[] = [];
    for (const content of linesOf(text)) {
      line += 1;
      const cells = content.split(";");
      const fault = line === 1 ? faultOfHeader(content, header) : faultOfRow(cells, checks);
      if (fault !== null) problems.add(layout.name, line, fault);
      if (fault !== null || line === 1) continue;
      rows.push(cells);
      lines.push(line);
    }
    yield { rows, lines };
  }
  if (line === 0) problems.add(layout.name, 1, { kind: "cell", field: "kopregel", reason: "het bestand is leeg" });
  return Math.max(0, line - 1);
}

const faultOfHeader = (content: string, header: string): Fault | null =>
  content === header ? null : { kind: "cell", field: "kopregel", reason: `niet gelijk aan ${header}` };

function faultOfRow(cells: readonly string[], checks: readonly CheckCell[]): Fault | null {
  if (cells.length !== checks.length) {
    return { kind: "cell", field: "regel", reason: `${cells.length} velden in plaats van ${checks.length}` };
  }
  for (let index = 0; index < checks.length; index++) {
    const fault = checks[index]!(cells[index]!);
    if (fault !== null) return fault;
  }
  return null;
}
