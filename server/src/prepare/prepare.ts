import type { Manifest } from "@monitor/schema/delivery";
import type { Period } from "@monitor/schema/vocabulary";
import type { Linker } from "../linkage/linker.ts";
import { Refusal } from "../refusal.ts";
import { requireBridgeable } from "./bridge-rows.ts";
import { checkRequest } from "./check-request.ts";
import { deliveryOfRows } from "./deliver-rows.ts";
import type { FormatName, KeyEntry } from "./format.ts";
import { FORMATS } from "./formats.ts";
import { heldBack } from "./hold-back.ts";
import type { RowProblem } from "./problem.ts";
import { recogniseFiles } from "./recognise-files.ts";
import type { SourceFile } from "./source-file.ts";
import type { DeliverySink } from "./write-coded.ts";

export interface Progress {
  readonly bytesRead: number;
  /** Of all source files together. */
  readonly bytesTotal: number;
  /** Rows about persons read so far. */
  readonly rows: number;
}

export interface PrepareRequest {
  readonly format: FormatName;
  readonly files: readonly SourceFile[];
  readonly organisation: string;
  /** Within one school year. */
  readonly period: Period;
  readonly linker: Linker;
  /** Of the school year before, when each pupil is to be linked to that year too (the bridge); enrolment only. */
  readonly previous?: Linker | undefined;
  /** The municipality of a postcode (its four digits), or null. */
  readonly residenceOf: (postcode: string) => string | null;
  readonly demo: boolean;
  readonly sink: DeliverySink;
  /** @param about whom the row is about, as far as the source names them; stays with the source, as `onKey` */
  readonly onProblem: (problem: RowProblem, about?: KeyEntry) => void;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Names for the key file of the source; they go nowhere else. */
  readonly onKey?: ((entry: KeyEntry) => void) | undefined;
}

function nothingToDeliver(format: FormatName): Refusal {
  return new Refusal(
    "no-usable-file",
    `Geen van de bestanden is als ${format} te gebruiken. Er is geen levering gemaakt.`,
    "Lees hierboven of in het verslag wat er met elk bestand is, en kies de goede bestanden.",
  );
}

/**
 * Prepares a delivery on the machine of the source: reads its files, checks each row, drops what the monitor may not
 * hold, replaces citizen numbers by identifiers, and writes coded files and a manifest. Bad rows are told one by one
 * and left out. The same input gives the same bytes.
 *
 * @throws Refusal when there is nothing to deliver, or the request cannot be
 * @throws LinkageError when a key holder does not answer as it should
 */
export async function prepare(request: PrepareRequest): Promise<Manifest> {
  const { organisation, period, residenceOf, onProblem, onProgress } = request;
  const format = FORMATS[request.format];
  const schoolYear = checkRequest(format, organisation, period);
  if (request.previous !== undefined) requireBridgeable(format);
  const delivery = deliveryOfRows({ ...request, format, schoolYear });

  const bytesTotal = request.files.reduce((total, { size }) => total + size, 0);
  let bytesRead = 0;
  const onBytes = (bytes: number) => {
    bytesRead = Math.min(bytesRead + bytes, bytesTotal);
    onProgress?.({ bytesRead, bytesTotal, rows: delivery.counts.read });
  };

  const files = await recogniseFiles(request.files, format, { report: onProblem, onBytes });
  const run = format.start({ organisation, period, schoolYear, residenceOf, report: onProblem });
  let usable = 0;
  for (const file of files) {
    const rows = heldBack(file.name, run.readFile(file), onProblem);
    let part = await rows.next();
    for (; part.done !== true; part = await rows.next()) await delivery.take(part.value);
    if (part.value && format.mainRoles.includes(file.role)) usable++;
  }
  for (const outcomes of run.finish()) await delivery.take(outcomes);
  if (usable === 0) throw nothingToDeliver(format.name);

  return delivery.close();
}
