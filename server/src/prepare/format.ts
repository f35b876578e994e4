import type { Period, SchoolYear, SourceKind } from "@monitor/schema/vocabulary";
import type { FormatGuide } from "./format-guide.ts";
import type { RowProblem } from "./problem.ts";

export type FormatName =
  | "edexml"
  | "uwlr"
  | "leerlingen-csv"
  | "ijw"
  | "bij"
  | "collectief-csv"
  | "verzuim-csv"
  | "leerplicht-csv";

/** What stays with the source: which name belongs to a reference in the delivery. */
export interface KeyEntry {
  readonly kind: "leerling" | "groep" | "jeugdige";
  readonly site: string;
  readonly reference: string;
  readonly name: string;
}

/** What became of one row of the source. */
export interface Outcome {
  /** The coded file that the row is for. */
  readonly output: string;
  /** Citizen number as it stands in the source; null for a row that is not about a person. Never written. */
  readonly number: string | null;
  /** In the order of the columns of the layout, `identifier` and `unlinked` still empty; null: the row is left out. */
  readonly cells: readonly string[] | null;
  readonly problems: readonly RowProblem[];
  readonly file: string;
  readonly row: number;
  readonly key?: KeyEntry;
}

/** A file of the source that the format recognised. */
export interface RecognisedFile {
  readonly name: string;
  /** What the file is within the format, such as `JW305`. */
  readonly role: string;
  /** The first characters. */
  readonly head: string;
  text(): AsyncIterable<string>;
}

export interface ReadContext {
  readonly organisation: string;
  readonly period: Period;
  readonly schoolYear: SchoolYear;
  /** The municipality of a postcode, or null. */
  readonly residenceOf: (postcode: string) => string | null;
  /** A problem that is about no row. */
  readonly report: (problem: RowProblem) => void;
}

/** One run over the files of a delivery. */
export interface FormatRun {
  /** @throws FileUnusable when the file cannot be used, or not any further */
  readFile(file: RecognisedFile): AsyncIterable<readonly Outcome[]>;
  /** The rows that could not be known before all files were read. */
  finish(): Iterable<readonly Outcome[]>;
}

/** A format of source files. Each has the same shape: `elements` or `columns`, `read`, `check`, `map`. */
export interface SourceFormat {
  readonly name: FormatName;
  readonly kind: SourceKind;
  /** Organisations that may deliver it. */
  readonly organisation: RegExp;
  /** What a file must be to bring the rows that the delivery is about; without one there is no delivery. */
  readonly mainRoles: readonly string[];
  /** Columns that are read, required and optional, of each role that is a table; empty for XML only. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly guide: FormatGuide;
  /** What the file is, or null when it is not of this format. */
  roleOf(head: string, name: string): string | null;
  /** In the order in which they must be read. */
  ordered(files: readonly RecognisedFile[]): readonly RecognisedFile[];
  start(context: ReadContext): FormatRun;
}
