import { parseArgs } from "node:util";
import { isSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { LinkageError } from "./linkage-error.ts";
import { type RunKeyHolderOptions, runKeyHolder } from "./run-key-holder.ts";

/** What a key-holder process tells the process that started it. */
export type KeyHolderReport =
  | { readonly url: string; readonly publicKey: string }
  | { readonly failed: string; readonly remedy: string };

const USAGE = "Gebruik: keyholder --port <poort> --key-file <bestand> [--host <adres>] [--school-years 2025-2026,...]";

/** @returns the options, or undefined when the command line is wrong */
export function keyHolderOptionsOf(argv: readonly string[]): RunKeyHolderOptions | undefined {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: text,
        host: text,
        "key-file": text,
        "log-file": text,
        "school-years": text,
      },
    });
    const port = Number(values.port ?? Number.NaN);
    const schoolYears = values["school-years"]?.split(",");
    if (!Number.isInteger(port) || port < 0 || port > 65_535 || !values["key-file"]) return undefined;
    if (schoolYears && !schoolYears.every(isSchoolYear)) return undefined;
    return {
      port,
      host: values.host,
      keyFile: values["key-file"],
      logFile: values["log-file"],
      schoolYears: schoolYears as SchoolYear[] | undefined,
    };
  } catch {
    return undefined;
  }
}

async function tell(report: KeyHolderReport): Promise<void> {
  // waits until it is sent, because the process may end right after
  if (process.send) await new Promise<void>((resolve) => process.send?.(report, undefined, undefined, () => resolve()));
  else if ("failed" in report) process.stderr.write(`${report.failed} ${report.remedy}\n`);
  else process.stdout.write(`Sleutelhouder gereed: ${report.url}, publieke sleutel ${report.publicKey}\n`);
}

function reportOf(error: unknown): KeyHolderReport {
  if (error instanceof LinkageError) return { failed: error.message, remedy: error.remedy };
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE")
    return {
      failed: "De poort is al in gebruik.",
      remedy: "Kies een andere poort.",
    };
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return {
      failed: "De sleutelhouder mag zijn bestand niet lezen of schrijven, of deze poort niet openen.",
      remedy: "Controleer de rechten op de map van het sleutelbestand en kies een poort boven 1023.",
    };
  return {
    failed: "De sleutelhouder kon niet starten.",
    remedy: `Oorzaak: ${code ?? (error as Error).name}.`,
  };
}

/**
 * Runs a key holder as this process, until it is told to stop or its parent is gone.
 *
 * @returns the exit code when it could not start: 1 refused, 2 wrong usage; undefined while it runs
 */
export async function keyHolderProcess(argv: readonly string[]): Promise<1 | 2 | undefined> {
  const options = keyHolderOptionsOf(argv);
  if (options === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    const running = await runKeyHolder(options);
    const stop = () => void running.close().then(() => process.exit(0));
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
    // an embedded key holder must not outlive the monitor that started it
    process.once("disconnect", stop);
    await tell({ url: running.url, publicKey: running.publicKey });
    return undefined;
  } catch (error) {
    await tell(reportOf(error));
    return 1;
  }
}

if (import.meta.main) {
  const code = await keyHolderProcess(process.argv.slice(2));
  if (code !== undefined) process.exit(code);
}
