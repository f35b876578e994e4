import { parse } from "csv-parse/sync";
import { Refusal } from "../../../refusal.ts";
import { COLUMNS, type DuoVoRow, type RowProblem, readRow } from "./columns.ts";

/** DUO publishes older files in windows-1252 and newer ones in UTF-8, without saying which. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

interface Line {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function linesOf(text: string): Line[] {
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
      "duo-vo-file",
      "Het bestand is geen leesbaar csv-bestand.",
      "Open het niet eerst in een rekenblad: gebruik het bestand zoals DUO het publiceert.",
    );
  }
}

function requireHeader(header: readonly string[] | undefined): readonly string[] {
  const missing = Object.values(COLUMNS).filter((column) => !header?.includes(column));
  if (header !== undefined && missing.length === 0) return header;
  throw new Refusal(
    "duo-vo-columns",
    `In de eerste regel van het bestand ontbreekt: ${missing.join(", ")}.`,
    "Gebruik het bestand 'Leerlingen vo per vestiging en bestuur (vavo apart)' van DUO, gescheiden door puntkomma's.",
  );
}

const isProblem = (row: DuoVoRow | RowProblem): row is RowProblem => "reason" in row;

/**
 * The rows of a file of DUO, and one problem for each row that was left out. Throws a `Refusal` when it is another
 * kind of file.
 */
export function readDuoVo(bytes: Uint8Array): { rows: DuoVoRow[]; problems: RowProblem[] } {
  const [first, ...lines] = linesOf(decode(bytes));
  const header = requireHeader(first?.record.map((name) => name.trim().toUpperCase()));
  const rows = new Map<string, DuoVoRow>();
  const problems: RowProblem[] = [];
  for (const { record, info } of lines) {
    const at = { row: info.lines, remedy: "Verbeter de regel en lees het bestand opnieuw in." };
    if (record.length !== header.length) {
      problems.push({ ...at, field: "regel", reason: `${record.length} velden in plaats van ${header.length}` });
      continue;
    }
    const row = readRow(Object.fromEntries(header.map((name, index) => [name, record[index]!])), info.lines);
    if (isProblem(row)) problems.push(row);
    else if (rows.has(row.site)) problems.push({ ...at, field: COLUMNS.site, reason: "deze vestiging staat er al in" });
    else rows.set(row.site, row);
  }
  return { rows: [...rows.values()], problems };
}
