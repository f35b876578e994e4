import { open } from "node:fs/promises";
import type { SchoolYear } from "@monitor/schema/vocabulary";
import { loadKeyPair } from "./key-file.ts";
import { type EvaluationCount, keyHolder } from "./key-holder.ts";
import { type KeyHolderServer, serveKeyHolder } from "./key-holder-server.ts";
import { lettersOf } from "./letters.ts";

export interface RunKeyHolderOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** Loopback unless told otherwise. */
  readonly host?: string | undefined;
  /** Made when missing. */
  readonly keyFile: string;
  /** Without it the counts go to standard output. */
  readonly logFile?: string | undefined;
  /** The school years for which this key holder evaluates; without it, every school year. */
  readonly schoolYears?: readonly SchoolYear[] | undefined;
}

export interface RunningKeyHolder extends KeyHolderServer {
  /** In letters: what the sources pin. */
  readonly publicKey: string;
}

/** Runs a key holder until it is closed: its key from a file, its counts as one line of JSON for each request. */
export async function runKeyHolder(options: RunKeyHolderOptions): Promise<RunningKeyHolder> {
  const keys = await loadKeyPair(options.keyFile);
  const logFile = options.logFile ? await open(options.logFile, "a", 0o600) : undefined;
  const log = logFile?.createWriteStream() ?? process.stdout;
  const onEvaluated = (count: EvaluationCount) => {
    log.write(`${JSON.stringify({ time: new Date().toISOString(), ...count })}\n`);
  };
  const holder = keyHolder({
    keys,
    schoolYears: options.schoolYears,
    onEvaluated,
  });
  const server = await serveKeyHolder(holder, {
    port: options.port,
    host: options.host,
  });
  return {
    url: server.url,
    publicKey: lettersOf(keys.publicKey),
    close: async () => {
      await server.close();
      if (log !== process.stdout) await new Promise<void>((resolve) => log.end(() => resolve()));
    },
  };
}
