import { BOARD_CODE, SITE_CODE } from "@monitor/schema/vocabulary";

/** The cells of one row, by the names of the columns that the reader asked for. */
export type Cells<Column extends string> = Readonly<Record<Column, string>>;

/** Why a row was left out. */
export interface RowProblem {
  /** Line in the file, from 1; the header is line 1. */
  readonly row: number;
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
}

const MEND_ROW = "Verbeter de regel en lees het bestand opnieuw in.";

/** A cell that cannot be read: it makes its row a problem, never an error. */
export class Unreadable extends Error {
  readonly field: string;
  readonly remedy: string;
  constructor(field: string, reason: string, remedy: string = MEND_ROW) {
    super(reason);
    this.field = field;
    this.remedy = remedy;
  }
}

/** The text of a cell; DUO writes an empty cell as a single space. */
export function filled<Column extends string>(cells: Cells<Column>, column: Column): string {
  const text = cells[column].trim();
  if (text !== "") return text;
  throw new Unreadable(column, "leeg");
}

/**
 * Site code of six characters. Some DUO files carry all six, others only the last two beside the BRIN.
 *
 * @param institution column of the BRIN, in a file that has one
 */
export function siteOf<Column extends string>(cells: Cells<Column>, column: Column, institution?: Column): string {
  const code = cells[column].trim().toUpperCase();
  const brin = institution === undefined ? "" : cells[institution].trim().toUpperCase();
  const site = /^\d{1,2}$/.test(code) ? `${brin}${code.padStart(2, "0")}` : code;
  if (SITE_CODE.test(site)) return site;
  throw new Unreadable(column, "geen BRIN met twee cijfers, zoals 18BR00");
}

/** Board (bevoegd gezag), five digits. */
export function boardOf<Column extends string>(cells: Cells<Column>, column: Column): string {
  const code = cells[column].trim();
  if (BOARD_CODE.test(code)) return code;
  throw new Unreadable(column, "geen bestuursnummer van vijf cijfers");
}

/** Municipality code of four digits, known or not. */
export function municipalityOf<Column extends string>(cells: Cells<Column>, column: Column): string {
  const code = cells[column].trim();
  if (/^\d{1,4}$/.test(code)) return code.padStart(4, "0"); // a spreadsheet drops the leading zero
  throw new Unreadable(column, "geen gemeentenummer van vier cijfers");
}
