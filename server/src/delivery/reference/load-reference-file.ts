import { basename } from "node:path";
import type { Database } from "../../database/connect.ts";
import { Refusal } from "../../refusal.ts";
import { REFERENCE_FORMAT_NAMES, REFERENCE_FORMATS } from "./formats.ts";
import { bytesOf } from "./published/file.ts";
import type { LoadedFile, ReferenceFormatName } from "./reference-format.ts";

export interface LoadedReference {
  readonly format: ReferenceFormatName;
  readonly result: LoadedFile;
  readonly inWords: string;
}

/** The format that a file seems to be of, or null. Throws a `Refusal` when it is no text. */
export const seemsToBe = (bytes: Uint8Array): ReferenceFormatName | null =>
  REFERENCE_FORMAT_NAMES.find((name) => REFERENCE_FORMATS[name].otherwise(bytes) === null) ?? null;

const titleOf = (name: ReferenceFormatName) => `'${REFERENCE_FORMATS[name].guide.title}' (${name})`;

function notRecognised(file: string): Refusal {
  return new Refusal(
    "reference-unknown",
    `Aan de kolommen van ${basename(file)} is niet te zien welk bestand het is.`,
    `Geef het formaat op: ${REFERENCE_FORMAT_NAMES.join(", ")}. Bij elk formaat staat welke kolommen het heeft.`,
  );
}

/** Throws a `Refusal` that names what a file seems to be when it is not of the format that was asked for. */
function requireFormat(name: ReferenceFormatName, bytes: Uint8Array): void {
  const why = REFERENCE_FORMATS[name].otherwise(bytes);
  if (why === null) return;
  const seems = seemsToBe(bytes);
  if (seems === null) return; // the loader says what is missing, and what to use
  throw new Refusal(
    `${name}-columns`,
    `${why} Dit lijkt ${titleOf(seems)}.`,
    `Lees dit bestand in met 'pnpm monitor reference ${seems} <bestand>', of kies het goede bestand.`,
  );
}

/**
 * Loads a published file: of the format that is named, or of what it seems to be (`auto`). All or nothing; the same file
 * twice changes nothing. Throws a `Refusal` with what is wrong and what to do.
 */
export async function loadReferenceFile(
  db: Database,
  asked: ReferenceFormatName | "auto",
  file: string,
  date?: string,
): Promise<LoadedReference> {
  const bytes = await bytesOf(file);
  if (asked !== "auto") requireFormat(asked, bytes);
  const format = asked === "auto" ? seemsToBe(bytes) : asked;
  if (format === null) throw notRecognised(file);
  return { format, ...(await REFERENCE_FORMATS[format].load(db, file, date)) };
}
