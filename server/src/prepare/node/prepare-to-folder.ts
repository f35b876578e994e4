import { rmSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Manifest } from "@monitor/schema/delivery";
import { Refusal } from "../../refusal.ts";
import type { KeyEntry } from "../format.ts";
import { type PrepareRequest, prepare } from "../prepare.ts";
import { moreProblems, type RowProblem } from "../problem.ts";
import { csvFile } from "./csv-file.ts";
import { folderSink } from "./folder-sink.ts";
import { sourceFilesAt } from "./source-files.ts";
import { undoOnSignal } from "./undo-on-signal.ts";

export interface PrepareToFolderRequest extends Omit<PrepareRequest, "files" | "sink" | "onProblem" | "onKey"> {
  readonly paths: readonly string[];
  /** The folder of the delivery; beside it come `<out>.verslag.csv` and `<out>.sleutel.csv`. */
  readonly out: string;
  readonly onProblem?: ((problem: RowProblem) => void) | undefined;
  /** Leave the key file out, as the demo does: its names are invented. */
  readonly withoutKeyFile?: boolean | undefined;
  /** Problems that the report tells one by one; of what is beyond them it tells how many. */
  readonly mostReported?: number | undefined;
}

export interface PreparedFolder {
  readonly manifest: Manifest;
  /** How many problems there are, all of them in the report. */
  readonly problems: number;
  readonly folder: string;
  readonly report: string;
  /** Stays with the source. Null when it was left out. */
  readonly keyFile: string | null;
}

const REPORT_COLUMNS = ["ernst", "bestand", "regel of nummer", "veld", "reden", "oplossing", "code"];
const KEY_COLUMNS = ["soort", "vestiging", "sleutel", "naam"];
/** A spreadsheet opens no more lines. */
const MOST_REPORTED = 1_000_000;
const SEVERITY = { error: "niet opgenomen", warning: "let op" } as const;

const reportLine = ({ severity, file, row, field, reason, remedy, code }: RowProblem) => [
  SEVERITY[severity],
  file,
  row,
  field,
  reason,
  remedy,
  code,
];

/** A delivery replaces its period, so one in which every row failed would wipe out what was delivered before. */
function requireRows({ counts }: Manifest): void {
  if (counts.read === 0 || counts.delivered > 0) return;
  throw new Refusal(
    "nothing-delivered",
    `Geen van de ${counts.read} gelezen regels is bruikbaar. Er is geen levering gemaakt.`,
    "Lees in het verslag wat er met de regels is, en maak de bestanden opnieuw.",
  );
}

/** Names for the key file, which gets its own name only when the delivery is whole. */
function keyWriter(path: string) {
  const unfinished = `${path}.deel`;
  const file = csvFile(unfinished, KEY_COLUMNS);
  return {
    add: ({ kind, site, reference, name }: KeyEntry) => file.add([kind, site, reference, name]),
    async finish() {
      file.close();
      await rename(unfinished, path);
    },
    abandon() {
      rmSync(unfinished, { force: true });
      try {
        file.close();
      } catch {
        // what it could not write is thrown away anyhow
      }
    },
    undo: () => rmSync(unfinished, { force: true }),
  };
}

type InnerRequest = Omit<PrepareRequest, "sink" | "onKey">;

async function prepareInto(folder: string, keyFile: string | null, request: InnerRequest): Promise<Manifest> {
  // the watch comes before what it undoes: else a signal in between would leave a file of names
  const undoings: (() => void)[] = [];
  const endWatch = undoOnSignal(() => {
    for (const undo of undoings) undo();
  });
  try {
    const sink = await folderSink(folder);
    undoings.push(sink.undo);
    const keys = keyFile === null ? undefined : keyWriter(keyFile);
    if (keys !== undefined) undoings.push(keys.undo);
    try {
      const manifest = await prepare({ ...request, sink, onKey: keys?.add });
      requireRows(manifest);
      await sink.finish();
      await keys?.finish();
      return manifest;
    } catch (error) {
      await sink.abandon();
      keys?.abandon();
      throw error;
    }
  } finally {
    endWatch();
  }
}

/**
 * Prepares a delivery from files on disk to a folder. The report of problems is written in any case, also when the
 * delivery is refused; the folder and the key file only when the delivery is whole.
 */
export async function prepareToFolder(request: PrepareToFolderRequest): Promise<PreparedFolder> {
  const { paths, out, onProblem: tell, withoutKeyFile, mostReported = MOST_REPORTED, ...rest } = request;
  const folder = resolve(out);
  const report = `${folder}.verslag.csv`;
  const keyFile = withoutKeyFile ? null : `${folder}.sleutel.csv`;
  const files = await sourceFilesAt(paths);
  await mkdir(dirname(folder), { recursive: true });
  const reported = csvFile(report, REPORT_COLUMNS);
  let problems = 0;
  const onProblem = (problem: RowProblem) => {
    if (++problems <= mostReported) reported.add(reportLine(problem));
    tell?.(problem);
  };
  try {
    const manifest = await prepareInto(folder, keyFile, { ...rest, files, onProblem });
    return { manifest, problems, folder, report, keyFile };
  } finally {
    if (problems > mostReported) reported.add(reportLine(moreProblems(problems - mostReported)));
    reported.close();
  }
}
