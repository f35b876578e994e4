import Papa from "papaparse";
import { FileUnusable } from "./problem.ts";

export interface CsvLayout {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

export interface CsvRow {
  /** The line in the file; the header is line 1. */
  readonly line: number;
  /** The cells in the order of the layout's columns, trimmed; null when the line cannot be split into them. */
  readonly cells: readonly string[] | null;
  /** Why there are no cells. */
  readonly fault?: "quotes" | "too-few-or-many-cells";
}

const OPTIONS = { delimiter: ";", newline: "\n" } as const;

const parse = (text: string) => Papa.parse<string[]>(text, OPTIONS);

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** No cell holds a line break, so a stray quote spoils its own line and no other. */
function splitLines(text: string): (string[] | null)[] {
  if (text === "") return [[""]];
  const { data, errors } = parse(text);
  if (!text.includes('"') || (errors.length === 0 && data.length === countLines(text))) return data;
  return text.split("\n").map((line) => {
    const { data, errors } = parse(line);
    return errors.length > 0 ? null : (data[0] ?? [""]);
  });
}

/** Whole lines of a text that comes in pieces, without carriage returns. */
async function* wholeLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of text) {
    const end = piece.lastIndexOf("\n");
    if (end === -1) {
      rest += piece;
      if (rest.length > 1 << 20) throw new FileUnusable("endless-text");
      continue;
    }
    yield (rest + piece.slice(0, end)).replaceAll("\r", "");
    rest = piece.slice(end + 1);
  }
  if (rest !== "") yield rest.replaceAll("\r", "");
}

/** The place of each column of the layout in the file; -1 for an optional one that is not there. */
function placesOf(header: readonly string[], { required, optional = [] }: CsvLayout): number[] {
  const found = header.map((name) => name.trim().toLowerCase());
  const missing = required.filter((name) => !found.includes(name));
  if (missing.length > 0) throw new FileUnusable("missing-columns", null, missing.join(", "));
  return [...required, ...optional].map((name) => found.indexOf(name));
}

/**
 * Reads a `;`-separated file as a stream. The order of the columns is free; columns that the layout does not name are
 * dropped here and go no further.
 *
 * @param onExtraColumns called with how many columns are dropped; their names may be data when there is no header
 * @throws FileUnusable when a required column is missing
 */
export async function* readCsv(
  text: AsyncIterable<string>,
  layout: CsvLayout,
  onExtraColumns: (count: number) => void,
): AsyncGenerator<CsvRow[]> {
  let places: number[] | undefined;
  let width = 0;
  let line = 0;
  for await (const lines of wholeLines(text)) {
    const rows: CsvRow[] = [];
    for (const cells of splitLines(lines)) {
      line++;
      if (cells !== null && cells.length === 1 && cells[0]!.trim() === "") continue;
      if (places === undefined) {
        places = placesOf(cells ?? [], layout);
        width = cells!.length;
        const extra = width - places.filter((place) => place >= 0).length;
        if (extra > 0) onExtraColumns(extra);
      } else if (cells === null) rows.push({ line, cells: null, fault: "quotes" });
      else if (cells.length !== width) rows.push({ line, cells: null, fault: "too-few-or-many-cells" });
      else rows.push({ line, cells: places.map((place) => (place < 0 ? "" : cells[place]!.trim())) });
    }
    if (rows.length > 0) yield rows;
  }
  if (places === undefined) throw new FileUnusable("empty-file");
}
