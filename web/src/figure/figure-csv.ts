import { OBSERVATION_STATUSES, type ObservationStatus } from "@monitor/schema/vocabulary";
import type { Language } from "../language/language.ts";
import type { NumberWords } from "../value/number-words.ts";
import type { Cell, TableTwin } from "./table-twin.ts";

export interface CsvNotes {
  /** Column names and words of this language; the file format itself is Dutch: `;` and a decimal comma. */
  readonly language: Language;
  readonly headings: {
    readonly status: string;
    readonly unit: string;
    readonly reference: string;
    readonly release: string;
  };
  readonly numbers: NumberWords;
  readonly release: number;
  readonly source: string;
  /** Null when the release holds real figures. */
  readonly demo: string | null;
}

const statusOf = (cell: Cell): ObservationStatus | null =>
  cell.kind === "figure" ? (cell.observation?.status ?? "NOT_DELIVERED") : null;

/** Missing, as CBS writes it in StatLine. */
const MISSING = ".";

const decimalComma = (value: number): string => String(Number(value.toFixed(4))).replace(".", ",");

/** A name that begins as a formula would be run by a spreadsheet; a negative number must stay a number. */
export const harmless = (words: string): string => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words);

function cellText(cell: Cell, language: Language): string {
  if (cell.kind === "text") return harmless(cell.mark === undefined ? cell.text : `${cell.text} ${cell.mark}`);
  if (cell.kind === "number") return cell.value === null ? MISSING : decimalComma(cell.value);
  const status = cell.observation?.status ?? "NOT_DELIVERED";
  const value = cell.observation?.value ?? null;
  return value === null ? OBSERVATION_STATUSES[status].label[language] : decimalComma(value);
}

/**
 * The rows of the CSV file of a figure: headings, one row per row of the table, then source and demo line. Each row
 * carries unit, status, reference and release, in the order of the files of a whole release, so that it still says what
 * it is after somebody has cut the file up.
 */
export function csvRows(table: TableTwin, notes: CsvNotes): string[][] {
  const { headings, language } = notes;
  const head = [
    ...table.columns.map((column) => column.heading),
    headings.unit,
    headings.status,
    headings.reference,
    headings.release,
  ];
  const body = table.rows.map((row) => {
    const statuses = row.cells.flatMap((cell) => statusOf(cell) ?? []);
    const status = statuses.map((one) => OBSERVATION_STATUSES[one].label[language]).join(" / ");
    const unit = notes.numbers.unit(row.unit);
    return [...row.cells.map((cell) => cellText(cell, language)), unit, status, row.reference, String(notes.release)];
  });
  const after = [notes.source, ...(notes.demo === null ? [] : [notes.demo])].map((line) => [line]);
  return [head, ...body, ...after];
}

/** Rows as a file that Excel opens rightly in the Netherlands: `;`, UTF-8 with byte order mark, lines end in CR LF. */
export async function csvText(rows: readonly (readonly string[])[]): Promise<string> {
  const { stringify } = await import("csv-stringify/browser/esm/sync");
  return stringify(
    rows.map((row) => [...row]),
    { bom: true, delimiter: ";", record_delimiter: "windows" },
  );
}
