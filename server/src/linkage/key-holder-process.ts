import { parseArgs } from "node:util";
import type { Source } from "./holder/source-list.ts";
import { LinkageError } from "./linkage-error.ts";
import type { PublicKey } from "./pinned-keys.ts";
import { type RunKeyHolderOptions, runKeyHolder } from "./run-key-holder.ts";

/** What a key-holder process tells the process that started it. */
export type KeyHolderReport =
  | { readonly url: string; readonly publicKeys: readonly PublicKey[] }
  | { readonly failed: string; readonly remedy: string };

/** More persons than the country has in schools: the one source of an embedded key holder is its owner. */
const OWNER_PERSONS = 10_000_000;
const SCHOOL_YEARS = Array.from({ length: 30 }, (_, since) => `${2015 + since}-${2016 + since}`);

/** @returns the options of an embedded key holder, or undefined when the command line is wrong */
export function keyHolderOptionsOf(argv: readonly string[]): RunKeyHolderOptions | undefined {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({
      args: [...argv],
      options: {
        "key-file": text,
        "log-file": text,
        "token-hash": text,
        "allow-origin": { type: "string", multiple: true },
      },
    });
    const { "key-file": keyFile, "token-hash": tokenHash } = values;
    if (!keyFile || !/^[a-p]{64}$/.test(tokenHash ?? "")) return undefined;
    const owner: Source = {
      name: "eigen monitor",
      tokenHash: tokenHash!,
      persons: Object.fromEntries(SCHOOL_YEARS.map((year) => [year, OWNER_PERSONS])),
      bridge: true,
      revoked: null,
    };
    return { port: 0, keyFile, logFile: values["log-file"], sources: [owner], allowOrigins: values["allow-origin"] };
  } catch {
    return undefined;
  }
}

async function tell(report: KeyHolderReport): Promise<void> {
  // waits until it is sent, because the process may end right after
  await new Promise<void>((resolve) => process.send!(report, undefined, undefined, () => resolve()));
}

function reportOf(error: unknown): KeyHolderReport {
  if (error instanceof LinkageError) return { failed: error.message, remedy: error.remedy };
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return {
      failed: "De sleutelhouder mag zijn bestand niet lezen of schrijven.",
      remedy: "Controleer de rechten op de map van het sleutelbestand.",
    };
  return {
    failed: "De sleutelhouder kon niet starten.",
    remedy: `Oorzaak: ${code ?? (error as Error).name}.`,
  };
}

/**
 * Runs an embedded key holder as this process, until it is told to stop or its parent is gone. One that stands on its
 * own is run by `monitor keyholder`.
 *
 * @returns the exit code when it could not start: 1 refused, 2 wrong usage; undefined while it runs
 */
async function keyHolderProcess(argv: readonly string[]): Promise<1 | 2 | undefined> {
  const options = keyHolderOptionsOf(argv);
  if (options === undefined || process.send === undefined) return 2;
  try {
    const running = await runKeyHolder(options);
    const stop = () => void running.close().then(() => process.exit(0));
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
    // an embedded key holder must not outlive the monitor that started it
    process.once("disconnect", stop);
    await tell({ url: running.url, publicKeys: running.publicKeys });
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
