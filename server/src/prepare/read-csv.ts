import Papa from "papaparse";
import { FileUnusable } from "./problem.ts";
import { announcedSeparator, columnName, NAME_COLUMNS, plainCell, separatorOf } from "./table-header.ts";

export interface CsvLayout {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** Other names that real files give a column, written as `columnName` does. */
  readonly variants?: Readonly<Record<string, readonly string[]>>;
}

export interface CsvRow {
  /** The line in the file, counted from 1. */
  readonly line: number;
  /** The cells in the order of the layout's columns, trimmed; null when the line cannot be split into them. */
  readonly cells: readonly string[] | null;
  /** Why there are no cells. */
  readonly fault?: "quotes" | "too-few-or-many-cells";
  /** Names of the person, from columns that are never delivered: for keeping them out of keys. */
  readonly names?: readonly string[];
}

const parse = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter, newline: "\n" });

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** No cell holds a line break, so a stray quote spoils its own line and no other. */
function splitLines(text: string, delimiter: string): (string[] | null)[] {
  if (text === "") return [[""]];
  const { data, errors } = parse(text, delimiter);
  if (!text.includes('"') || (errors.length === 0 && data.length === countLines(text))) return data;
  return text.split("\n").map((line) => {
    const { data, errors } = parse(line, delimiter);
    return errors.length > 0 ? null : (data[0] ?? [""]);
  });
}

/** Line feeds only: Windows writes `\r\n`, and Excel on an old Mac `\r`. */
async function* withLineFeeds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const piece of text) {
    const whole = held + piece;
    // the line feed that belongs to it may stand in the next piece
    held = whole.endsWith("\r") ? "\r" : "";
    yield (held === "" ? whole : whole.slice(0, -1)).replaceAll(/\r\n?/g, "\n");
  }
  if (held !== "") yield "\n";
}

/** Whole lines of a text that comes in pieces. */
async function* wholeLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of withLineFeeds(text)) {
    const end = piece.lastIndexOf("\n");
    if (end === -1) {
      rest += piece;
      if (rest.length > 1 << 20) throw new FileUnusable("endless-text");
      continue;
    }
    yield rest + piece.slice(0, end);
    rest = piece.slice(end + 1);
  }
  if (rest !== "") yield rest;
}

interface Table {
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly places: readonly number[];
  /** Where the names stand. */
  readonly names: readonly number[];
}

/** The place of each column of the layout in the file; -1 for an optional one that is not there. */
function placesOf(found: readonly string[], { required, optional = [], variants = {} }: CsvLayout): number[] {
  const placeOf = (name: string) =>
    found.indexOf([name, ...(variants[name] ?? [])].find((one) => found.includes(one)) ?? name);
  const missing = required.filter((name) => placeOf(name) === -1);
  if (missing.length > 0) throw new FileUnusable("missing-columns", null, missing.join(", "));
  return [...required, ...optional].map(placeOf);
}

function tableOf(line: string, announced: string | null, layout: CsvLayout): Table {
  const delimiter = announced ?? separatorOf(line);
  const header = (splitLines(line, delimiter)[0] ?? []).map(columnName);
  const places = placesOf(header, layout);
  const names = header.flatMap((name, place) => (NAME_COLUMNS.has(name) && !places.includes(place) ? [place] : []));
  return { delimiter, header, places, names };
}

function rowOf(cells: readonly string[] | null, line: number, { header, places, names }: Table): CsvRow | null {
  if (cells === null) return { line, cells: null, fault: "quotes" };
  // spreadsheets leave empty rows at the end, and people paste files under one another
  if (cells.every((cell) => cell.trim() === "")) return null;
  if (cells.length !== header.length) return { line, cells: null, fault: "too-few-or-many-cells" };
  if (cells.every((cell, place) => columnName(cell) === header[place])) return null;
  const row = { line, cells: places.map((place) => (place < 0 ? "" : plainCell(cells[place]!))) };
  return names.length === 0 ? row : { ...row, names: names.map((place) => plainCell(cells[place]!)) };
}

/**
 * Reads a table as a stream: `;`, or a tab or comma when the header has those. The order of the columns is free; columns
 * that the layout does not name are dropped here and go no further. Empty rows and a repeated header are passed over.
 *
 * @param onExtraColumns called with how many columns are dropped; their names may be data when there is no header
 * @throws FileUnusable when a required column is missing
 */
export async function* readCsv(
  text: AsyncIterable<string>,
  layout: CsvLayout,
  onExtraColumns: (count: number) => void,
): AsyncGenerator<CsvRow[]> {
  let table: Table | undefined;
  let announced: string | null = null;
  let line = 0;
  for await (const lines of wholeLines(text)) {
    let rest: string | undefined = lines;
    while (table === undefined && rest !== undefined) {
      const end: number = rest.indexOf("\n");
      const first = end === -1 ? rest : rest.slice(0, end);
      rest = end === -1 ? undefined : rest.slice(end + 1);
      line++;
      if (first.trim() === "") continue;
      if (announced === null) announced = announcedSeparator(first);
      if (announcedSeparator(first) !== null) continue;
      table = tableOf(first, announced, layout);
      const extra = table.header.length - table.places.filter((place) => place >= 0).length;
      if (extra > 0) onExtraColumns(extra);
    }
    if (table === undefined || rest === undefined) continue;
    const rows: CsvRow[] = [];
    for (const cells of splitLines(rest, table.delimiter)) {
      const row = rowOf(cells, ++line, table);
      if (row !== null) rows.push(row);
    }
    if (rows.length > 0) yield rows;
  }
  if (table === undefined) throw new FileUnusable("empty-file");
}
