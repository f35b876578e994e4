import type { Indicator } from "@monitor/schema/indicators";
import type { ExportedRelease } from "../exported-table.ts";
import type { Publisher } from "./publisher.ts";

/** A file as it was written. */
export interface WrittenFile {
  /** From the root of the package, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** What a data package holds, for those who describe it. */
export interface PackageContents {
  readonly release: ExportedRelease;
  readonly publisher: Publisher;
  readonly tables: readonly { readonly indicator: Indicator; readonly file: WrittenFile }[];
  readonly places: WrittenFile;
  /** Codes of the periods that the figures are about, in order. */
  readonly periods: readonly string[];
}

const TITLE = { nl: "Onderwijs-jeugd monitor", en: "Education and youth care monitor" } as const;

/** Title of the whole; that it is demo data stands in it, so that every catalogue shows it. */
export const titleOf = ({ number, demo }: ExportedRelease) => ({
  nl: `${TITLE.nl}, uitgave ${number}${demo ? " (voorbeelddata: geen echte cijfers)" : ""}`,
  en: `${TITLE.en}, release ${number}${demo ? " (demonstration data: no real figures)" : ""}`,
});

export const DESCRIPTION = {
  nl: "Beschermde cijfers over leerlingen, jeugdhulp en verzuim van gebieden en schoolvestigingen. Kleine aantallen zijn afgeschermd en alle aantallen zijn afgerond, zodat niemand herkenbaar is.",
  en: "Protected figures of pupils, youth care and school absence of areas and school sites. Small counts are suppressed and all counts are rounded, so that nobody can be recognised.",
} as const;
