import { parse } from "csv-parse/sync";
import { Refusal } from "../../../refusal.ts";

export interface Line {
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

/** `INSTELLINGSNAAM_VESTIGING` in one year is `INSTELLINGSNAAM VESTIGING` in another. */
export const plainName = (name: string): string =>
  name
    .trim()
    .toUpperCase()
    .replaceAll(/[\s_]+/g, " ");

/** `;` as published; a spreadsheet may have made tabs or commas of it. */
function separatorOf(text: string): string {
  const start = text.slice(0, 4096);
  return [";", "\t", ","].find((sign) => start.includes(sign)) ?? ";";
}

const isSpreadsheet = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The lines of a published table with their numbers. Throws a `Refusal` when it is no text. */
export function linesOf(bytes: Uint8Array, format: string, most = Number.POSITIVE_INFINITY): Line[] {
  if (isSpreadsheet(bytes)) {
    throw new Refusal(
      `${format}-spreadsheet`,
      "Dit is een rekenblad (xlsx of ods) of een zipbestand, geen csv.",
      "Pak het uit, of open het in een rekenblad en bewaar het goede werkblad als csv; kies daarbij puntkomma's.",
    );
  }
  // a file that was edited by hand may mix line ends, and the parser would take two rows for one
  const text = decode(bytes).replaceAll("\r\n", "\n");
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      ...(Number.isFinite(most) ? { to: most } : {}),
    }) as unknown as Line[];
  } catch {
    throw new Refusal(
      `${format}-file`,
      "Het bestand is geen leesbaar csv-bestand: waarschijnlijk wordt een aanhalingsteken niet gesloten.",
      "Sluit elk aanhalingsteken, en open een bestand van DUO niet eerst in een rekenblad.",
    );
  }
}
