import { calendarDate } from "../calendar-date.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";
import { writesLettersForOnder } from "./article.ts";
import { EXEMPTIONS, LAYOUT, plainWord, type Role } from "./columns.ts";

/** A row with its dates and words in their one written form; what could not be read stays as it was. */
export interface RawRow {
  readonly reference: string;
  readonly number: string;
  /** Names of the youth, only to keep them out of the key. */
  readonly names: readonly string[];
}

export interface RawNotEnrolled extends RawRow {
  readonly from: string;
  /** Empty: still not enrolled. */
  readonly to: string;
}

export interface RawReport extends RawRow {
  readonly site: string;
  readonly kind: string;
  readonly reported: string;
  readonly from: string;
  readonly to: string;
  /** Hours of unauthorised absence in four school weeks; only checked, never delivered. */
  readonly hours: string;
}

export interface RawExemption extends RawRow {
  readonly article: string;
  readonly from: string;
  readonly to: string;
}

export interface RawGuidance extends RawRow {
  readonly step: string;
  readonly on: string;
}

export const readRows = (
  role: Role,
  text: AsyncIterable<string>,
  onExtraColumns: (count: number) => void,
): AsyncIterable<CsvRow[]> => readCsv(text, LAYOUT[role], onExtraColumns);

/** Reads a file of exemptions through to see whether it writes `5b` and `5c` for 5 onder b and c; see `readArticle`. */
export async function findLettersForOnder(text: AsyncIterable<string>): Promise<boolean> {
  const at = LAYOUT[EXEMPTIONS].required.indexOf("artikel");
  for await (const rows of readRows(EXEMPTIONS, text, () => {}))
    if (rows.some(({ cells }) => cells !== null && writesLettersForOnder(cells[at]!))) return true;
  return false;
}

const date = (text: string) => calendarDate(text) ?? text;

type Cells = readonly string[];

const rowOf = ([reference, number]: Cells, names: readonly string[]): RawRow => ({
  reference: reference!,
  number: number!,
  names,
});

export const notEnrolledOf = (cells: Cells, names: readonly string[]): RawNotEnrolled => ({
  ...rowOf(cells, names),
  from: date(cells[2]!),
  to: date(cells[3]!),
});

export const reportOf = (cells: Cells, names: readonly string[]): RawReport => ({
  ...rowOf(cells, names),
  site: cells[2]!.toUpperCase(),
  kind: plainWord(cells[3]!),
  reported: date(cells[4]!),
  from: date(cells[5]!),
  to: date(cells[6]!),
  hours: cells[7]!.replace(",", "."),
});

export const exemptionOf = (cells: Cells, names: readonly string[]): RawExemption => ({
  ...rowOf(cells, names),
  article: cells[2]!,
  from: date(cells[3]!),
  to: date(cells[4]!),
});

export const guidanceOf = (cells: Cells, names: readonly string[]): RawGuidance => ({
  ...rowOf(cells, names),
  step: plainWord(cells[2]!),
  on: date(cells[3]!),
});
