import type { Manifest } from "@monitor/schema/delivery";
import type { Period } from "@monitor/schema/vocabulary";
import type { KeyHolderEndpoint } from "@monitor/server/linkage";
import type { FormatName, KeyEntry, Progress, RowProblem } from "@monitor/server/prepare";

/** What the worker is asked. Never leaves this browser. */
export interface PrepareJob {
  /** Names this delivery, here and on its way. */
  readonly key: string;
  readonly files: readonly File[];
  readonly format: FormatName;
  readonly organisation: string;
  readonly period: Period;
  readonly keyHolders: readonly [KeyHolderEndpoint, KeyHolderEndpoint];
  /** The municipality of each postcode of four digits. */
  readonly residences: Readonly<Record<string, string>>;
}

/** A coded file: what may leave this computer. */
export interface CodedFile {
  readonly name: string;
  readonly content: Blob;
}

/** A problem with the name of whom it is about, which stays in this browser. */
export interface FoundProblem extends RowProblem {
  readonly about?: KeyEntry | undefined;
}

/** What the worker tells. */
export type PrepareNews =
  | ({ readonly kind: "progress" } & Progress)
  | { readonly kind: "problems"; readonly problems: readonly FoundProblem[] }
  /** Stays in the memory of this page. */
  | { readonly kind: "names"; readonly names: readonly KeyEntry[] }
  | { readonly kind: "done"; readonly manifest: Manifest; readonly files: readonly CodedFile[] }
  | { readonly kind: "failed"; readonly code: string; readonly message: string; readonly remedy: string };
