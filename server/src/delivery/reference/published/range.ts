import { type Cells, Unreadable } from "./cell.ts";

/** A published count: exact when `lower` equals `upper`. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

export const NOBODY: Range = { lower: 0, upper: 0 };

/** DUO masks 1..4 as `<5` and keeps 0: neither zero nor missing, and never to be replaced by a guess. */
export function rangeOf(text: string): Range | null {
  if (text === "<5") return { lower: 1, upper: 4 };
  return /^\d{1,6}$/.test(text) ? { lower: Number(text), upper: Number(text) } : null;
}

/** The count in a cell. An empty cell is no zero: it may be a mask. */
export function countIn(text: string, field: string): Range {
  const range = rangeOf(text.trim());
  if (range !== null) return range;
  throw new Unreadable(field, "geen geheel getal en niet <5");
}

export const counted = <Column extends string>(cells: Cells<Column>, column: Column): Range =>
  countIn(cells[column], column);

export const sumOf = (ranges: readonly Range[]): Range =>
  ranges.reduce((sum, { lower, upper }) => ({ lower: sum.lower + lower, upper: sum.upper + upper }), NOBODY);
