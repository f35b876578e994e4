import { z } from "zod";
import { UNLINKED_REASONS } from "../vocabulary/index.ts";

/** One column of a coded file. The canonical layouts are lists of these: the data contract with every source. */
export interface Column {
  readonly name: string;
  readonly type: "reference" | "identifier" | "code" | "date" | "month" | "integer" | "boolean";
  /** An empty value is allowed. */
  readonly optional?: true;
  /** The words a code may take; a `RegExp` for official codes. */
  readonly values?: readonly string[] | RegExp;
  /** What the value means, for the documentation of the layout. */
  readonly meaning: string;
}

export interface FileLayout {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The file may be left out of a delivery. */
  readonly optional?: true;
}

/** How a row is linked to the other sources: by an identifier, or not at all and then why. */
export const LINKAGE_COLUMNS: readonly Column[] = [
  { name: "identifier", type: "identifier", optional: true, meaning: "from the linkage protocol; empty: unlinked" },
  {
    name: "unlinked",
    type: "code",
    values: Object.keys(UNLINKED_REASONS),
    optional: true,
    meaning: "why there is no identifier",
  },
];

/** The source's own key of a pupil, class or allocation. Opaque: no name, no citizen number. */
const REFERENCE = /^[A-Za-z0-9._:-]{1,64}$/;
/** 32 bytes from the linkage protocol in the letters a to p: no digit, so that no citizen number can hide in it. */
const IDENTIFIER = /^[a-p]{64}$/;
const MONTH = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/;
/** There was no year 0, and PostgreSQL has none. */
const YEAR_0 = /^0000/;
const INTEGER = /^\d{1,7}$/;

type CellCheck = (text: string) => boolean;

const matches =
  (pattern: RegExp): CellCheck =>
  (text) =>
    pattern.test(text);

const isOneOf = (words: readonly string[]): CellCheck => {
  const known = new Set(words);
  return (text) => known.has(text);
};

const CALENDAR_DATE = z.iso.date();

/** Millions of keys pass here: patterns are asked themselves, as a schema around one takes several times as long. */
function shapeOf(column: Column): CellCheck {
  switch (column.type) {
    case "reference":
      return matches(REFERENCE);
    case "identifier":
      return matches(IDENTIFIER);
    case "date":
      return (text) => !YEAR_0.test(text) && CALENDAR_DATE.safeParse(text).success;
    case "month":
      return matches(MONTH);
    case "integer":
      return matches(INTEGER);
    case "boolean":
      return isOneOf(["0", "1"]);
    case "code":
      if (column.values === undefined) return matches(REFERENCE);
      return column.values instanceof RegExp ? matches(column.values) : isOneOf(column.values);
  }
}

/** A test of one cell against its column: `true` when the text is admissible. */
export function cellCheck(column: Column): CellCheck {
  const hasShape = shapeOf(column);
  return (text) => (text === "" ? column.optional === true : hasShape(text));
}
