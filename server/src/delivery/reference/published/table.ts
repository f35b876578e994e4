import { Refusal } from "../../../refusal.ts";
import { type Cells, type RowProblem, Unreadable } from "./cell.ts";
import { type Line, linesOf, plainName } from "./lines.ts";

/** What a kind of file looks like: the names of the columns in its first row. */
export interface TableKind<Column extends string, Row> {
  /** Name of the format on the command line, and the start of its refusal codes. */
  readonly format: string;
  readonly columns: readonly Column[];
  /** Columns that may be missing; their cells are empty then. */
  readonly optional?: readonly Column[];
  /** Other names that a column has in other years or from other publishers. */
  readonly alternatives?: Partial<Readonly<Record<Column, readonly string[]>>>;
  /** Columns by which a file that has all of the above shows that it is of another kind. */
  readonly foreign?: readonly string[];
  /** Columns that are read as one list, such as those of each age; at least one must be there. */
  readonly repeated?: RegExp;
  /** Lines among which the header is looked for, in files that begin with a title; 1 when it is not said. */
  readonly headerWithin?: number;
  /** What to do when the file is of another kind. */
  readonly remedy: string;
  /** Column that holds the key: of two rows with the same key the first counts. */
  readonly key: Column;
  /** Why the second row with a key is left out. */
  readonly twice?: string;
  keyOf(row: Row): string;
  /** Throws `Unreadable` on the first cell that is wrong. */
  read(cells: Cells<Column>, repeated: readonly (readonly [name: string, text: string])[]): Row;
}

export interface ReadTable<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
  /** Line in the file of each row that was read, by its key. */
  readonly lineOf: ReadonlyMap<string, number>;
}

interface Header<Column extends string> {
  readonly width: number;
  readonly places: readonly (readonly [Column, number])[];
  readonly repeated: readonly (readonly [string, number])[];
}

type Shape<Column extends string> = Omit<TableKind<Column, unknown>, "read" | "keyOf">;

/** Where each column of a kind stands in a line, and what is missing to make the line its header. */
function headerIn<Column extends string>(
  line: Line | undefined,
  { columns, optional = [], alternatives = {}, repeated }: Shape<Column>,
): { header: Header<Column>; missing: string[] } {
  const names = line?.record.map(plainName) ?? [];
  const placeOf = (column: Column) =>
    names.indexOf([column, ...(alternatives[column] ?? [])].map(plainName).find((name) => names.includes(name)) ?? "?");
  const places = columns.map((column) => [column, placeOf(column)] as const);
  const ages = names.flatMap((name, place) => (repeated?.test(name) ? [[name, place] as const] : []));
  const missing: string[] = places
    .filter(([column, place]) => place < 0 && !optional.includes(column))
    .map(([column]) => column);
  if (repeated !== undefined && ages.length === 0) missing.push("kolommen met aantallen");
  return { header: { width: names.length, places, repeated: ages }, missing };
}

/**
 * Whether a file of which these are the first lines could be of the kind; what a file has, as far as its header tells.
 *
 * @returns the place of the header among the lines, or the columns that are missing
 */
function findHeader<Column extends string>(lines: readonly Line[], kind: Shape<Column>) {
  const tried = Math.max(1, kind.headerWithin ?? 1);
  let first: string[] | undefined;
  for (let at = 0; at < tried; at++) {
    const { header, missing } = headerIn(lines[at], kind);
    if (missing.length === 0) return { at, header };
    first ??= missing;
  }
  return { missing: first ?? [] };
}

/** Why a file of these lines is not of the kind, or null when it is. */
export function otherKind<Column extends string>(lines: readonly Line[], kind: Shape<Column>): string | null {
  const found = findHeader(lines, kind);
  if ("missing" in found) return `In de eerste regel van het bestand ontbreekt: ${found.missing.join(", ")}.`;
  const names = lines[found.at]!.record.map(plainName);
  const foreign = (kind.foreign ?? []).filter((name) => names.includes(plainName(name)));
  return foreign.length === 0 ? null : `Dit bestand heeft kolommen van een ander bestand: ${foreign.join(", ")}.`;
}

/**
 * The rows of a published file, and one problem for each row that was left out. Columns that the kind does not name are
 * not read. Throws a `Refusal` when it is another kind of file.
 */
export function readTable<Column extends string, Row>(bytes: Uint8Array, kind: TableKind<Column, Row>): ReadTable<Row> {
  const all = linesOf(bytes, kind.format);
  const why = otherKind(all, kind);
  const found = findHeader(all, kind);
  if (why !== null || "missing" in found) throw new Refusal(`${kind.format}-columns`, why ?? "", kind.remedy);
  const { width, places, repeated } = found.header;
  const rows = new Map<string, Row>();
  const lineOf = new Map<string, number>();
  const problems: RowProblem[] = [];
  for (const { record, info } of all.slice(found.at + 1)) {
    try {
      if (record.length !== width) throw new Unreadable("regel", `${record.length} velden in plaats van ${width}`);
      const cells = Object.fromEntries(places.map(([name, place]) => [name, record[place] ?? ""])) as Cells<Column>;
      const row = kind.read(
        cells,
        repeated.map(([name, place]) => [name, record[place]!] as const),
      );
      const key = kind.keyOf(row);
      if (rows.has(key)) throw new Unreadable(kind.key, kind.twice ?? "deze vestiging staat er al in");
      rows.set(key, row);
      lineOf.set(key, info.lines);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push({ row: info.lines, field: error.field, reason: error.message, remedy: error.remedy });
    }
  }
  return { rows: [...rows.values()], problems, lineOf };
}
