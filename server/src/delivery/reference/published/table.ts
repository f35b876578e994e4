import { parse } from "csv-parse/sync";
import { Refusal } from "../../../refusal.ts";
import { type Cells, type RowProblem, Unreadable } from "./cell.ts";

/** What a kind of file looks like: `;` between the cells, the names of the columns in its first row. */
export interface TableKind<Column extends string, Row> {
  /** Name of the format on the command line, and the start of its refusal codes. */
  readonly format: string;
  readonly columns: readonly Column[];
  /** What to do when the file is of another kind. */
  readonly remedy: string;
  /** Column that holds the key: of two rows with the same key the first counts. */
  readonly key: Column;
  keyOf(row: Row): string;
  /** Throws `Unreadable` on the first cell that is wrong. */
  read(cells: Cells<Column>): Row;
}

export interface ReadTable<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
  /** Line in the file of each row that was read, by its key. */
  readonly lineOf: ReadonlyMap<string, number>;
}

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** DUO publishes older files in windows-1252 and newer ones in UTF-8, without saying which. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function linesOf(text: string, format: string): Line[] {
  try {
    // a file that was edited by hand may mix line ends, and the parser would take two rows for one
    return parse(text.replaceAll("\r\n", "\n"), {
      delimiter: ";",
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as Line[];
  } catch {
    throw new Refusal(
      `${format}-file`,
      "Het bestand is geen leesbaar csv-bestand: waarschijnlijk wordt een aanhalingsteken niet gesloten.",
      "Sluit elk aanhalingsteken, en open een bestand van DUO niet eerst in een rekenblad.",
    );
  }
}

/** Where each column stands, whatever the case of its name. Throws a `Refusal` that names those that are missing. */
function placesOf<Column extends string>(
  header: Line | undefined,
  { format, columns, remedy }: Pick<TableKind<Column, unknown>, "format" | "columns" | "remedy">,
): [Column, number][] {
  const names = header?.record.map((name) => name.trim().toUpperCase()) ?? [];
  const places = columns.map((column): [Column, number] => [column, names.indexOf(column.toUpperCase())]);
  const missing = places.filter(([, place]) => place < 0).map(([column]) => column);
  if (missing.length === 0) return places;
  throw new Refusal(
    `${format}-columns`,
    `In de eerste regel van het bestand ontbreekt: ${missing.join(", ")}.`,
    remedy,
  );
}

/**
 * The rows of a published file, and one problem for each row that was left out. Columns that the kind does not name are
 * not read. Throws a `Refusal` when it is another kind of file.
 */
export function readTable<Column extends string, Row>(bytes: Uint8Array, kind: TableKind<Column, Row>): ReadTable<Row> {
  const [header, ...lines] = linesOf(decode(bytes), kind.format);
  const places = placesOf(header, kind);
  const width = header!.record.length;
  const rows = new Map<string, Row>();
  const lineOf = new Map<string, number>();
  const problems: RowProblem[] = [];
  for (const { record, info } of lines) {
    try {
      if (record.length !== width) throw new Unreadable("regel", `${record.length} velden in plaats van ${width}`);
      const row = kind.read(Object.fromEntries(places.map(([name, place]) => [name, record[place]])) as Cells<Column>);
      const key = kind.keyOf(row);
      if (rows.has(key)) throw new Unreadable(kind.key, "deze vestiging staat er al in");
      rows.set(key, row);
      lineOf.set(key, info.lines);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push({ row: info.lines, field: error.field, reason: error.message, remedy: error.remedy });
    }
  }
  return { rows: [...rows.values()], problems, lineOf };
}
