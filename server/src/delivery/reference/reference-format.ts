import type { Database } from "../../database/connect.ts";
import type { FormatGuide } from "../../prepare/format-guide.ts";
import type { RowProblem } from "./published/cell.ts";

/** What became of a file, whatever its format. */
export interface LoadedFile {
  readonly outcome: "loaded" | "unchanged";
  readonly problems: readonly RowProblem[];
}

export type ReferenceFormatName =
  | "duo-vo"
  | "duo-vo-adressen"
  | "duo-po"
  | "duo-po-adressen"
  | "duo-so-adressen"
  | "scholen"
  | "schoolweging"
  | "achterstandsscore"
  | "swv-postcodes"
  | "gemeenten";

/** A published file that the manager of a monitor loads. */
export interface ReferenceFormat {
  readonly guide: FormatGuide;
  /** Why a file with this beginning is not of this format, or null when it could be. */
  otherwise(bytes: Uint8Array): string | null;
  /** Loads one file, all or nothing, and tells in Dutch what is in it. */
  load(db: Database, file: string, date?: string): Promise<{ readonly result: LoadedFile; readonly inWords: string }>;
}
