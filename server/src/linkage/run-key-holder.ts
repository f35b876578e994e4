import { open, readFile } from "node:fs/promises";
import { isIP } from "node:net";
import { availableParallelism } from "node:os";
import type { SchoolYear } from "@monitor/schema/vocabulary";
import { openCountFile } from "./holder/count-file.ts";
import { evaluationWorkers } from "./holder/evaluation-workers.ts";
import { gateOf } from "./holder/gate.ts";
import type { Source } from "./holder/source-list.ts";
import { sourcesFollowing } from "./holder/sources-file.ts";
import { loadKeyRing } from "./key-file.ts";
import { type EvaluationCount, keyHolder } from "./key-holder.ts";
import { type KeyHolderServer, serveKeyHolder, type Where } from "./key-holder-server.ts";
import { lettersOf } from "./letters.ts";
import { LinkageError } from "./linkage-error.ts";
import type { PublicKey } from "./pinned-keys.ts";

export interface RunKeyHolderOptions extends Pick<Where, "port" | "host" | "allowOrigins" | "limits"> {
  /** Made when missing. */
  readonly keyFile: string;
  /** The file with the sources that may ask, or the sources themselves. There is no way to run without. */
  readonly sources: string | readonly Source[];
  /** Where evaluations are counted; `<keyFile>.tellingen` unless told otherwise. */
  readonly countFile?: string | undefined;
  /** Without it the counts go to standard output. */
  readonly logFile?: string | undefined;
  /** The school years for which this key holder evaluates; without it, every school year. */
  readonly schoolYears?: readonly SchoolYear[] | undefined;
  readonly tlsCert?: string | undefined;
  readonly tlsKey?: string | undefined;
  /** Something else on this network does TLS: plain HTTP on another address than loopback is meant. */
  readonly behindProxy?: boolean | undefined;
  /** Threads that evaluate; as many as there are processors unless told otherwise. */
  readonly threads?: number | undefined;
}

export interface RunningKeyHolder extends KeyHolderServer {
  /** What the sources pin. */
  readonly publicKeys: readonly PublicKey[];
}

/** Milliseconds that an alarm shows in `/health`. */
const ALARM_SHOWS = 24 * 3_600_000;

const isLoopback = (host: string) =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

function requireSafe({ host = "127.0.0.1", tlsCert, tlsKey, behindProxy }: RunKeyHolderOptions): void {
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    throw new LinkageError(
      "tls-files",
      "Voor TLS zijn een certificaat en een sleutel nodig, en er is er maar een opgegeven.",
      "Geef --tls-cert en --tls-key samen.",
    );
  }
  if (tlsCert !== undefined || isLoopback(host) || behindProxy) return;
  throw new LinkageError(
    "host-without-tls",
    `Zonder TLS luistert een sleutelhouder alleen op deze computer, niet op ${host}: het token van een bron zou open over de lijn gaan.`,
    "Geef --tls-cert en --tls-key. Zorgt iets anders ervoor voor TLS, zoals een reverse proxy, geef dan --behind-proxy.",
  );
}

async function tlsOf({ tlsCert, tlsKey }: RunKeyHolderOptions): Promise<Where["tls"]> {
  if (tlsCert === undefined || tlsKey === undefined) return undefined;
  try {
    return { cert: await readFile(tlsCert, "utf8"), key: await readFile(tlsKey, "utf8") };
  } catch {
    throw new LinkageError(
      "tls-files",
      "Het certificaat of de sleutel voor TLS is niet te lezen.",
      "Controleer de bestanden van --tls-cert en --tls-key, en of u ze mag lezen.",
    );
  }
}

/** Lines of JSON with counts, and when the last alarm was. */
async function openLog(path: string | undefined) {
  const file = path ? await open(path, "a", 0o600) : undefined;
  const stream = file?.createWriteStream() ?? process.stdout;
  let alarmed = Number.NEGATIVE_INFINITY;
  return {
    write(count: EvaluationCount): void {
      if (count.level === "alarm") alarmed = Date.now();
      stream.write(`${JSON.stringify({ time: new Date().toISOString(), ...count })}\n`);
    },
    hasAlarm: () => Date.now() - alarmed < ALARM_SHOWS,
    close: () =>
      stream === process.stdout ? Promise.resolve() : new Promise<void>((resolve) => stream.end(() => resolve())),
  };
}

/**
 * Runs a key holder until it is closed: its keys, its sources and its counts from files of its own, and one line of
 * JSON for each request.
 */
export async function runKeyHolder(options: RunKeyHolderOptions): Promise<RunningKeyHolder> {
  requireSafe(options);
  const { keyFile, sources, schoolYears, threads = availableParallelism() } = options;
  const tls = await tlsOf(options);
  const keys = await loadKeyRing(keyFile);
  const sourcesNow = typeof sources === "string" ? sourcesFollowing(sources) : async () => sources;
  await sourcesNow(); // a file that is not usable is told at the start
  const counts = await openCountFile(options.countFile ?? `${keyFile}.tellingen`);
  const log = await openLog(options.logFile);
  const work = evaluationWorkers(threads);
  const holder = keyHolder({
    keys,
    gate: gateOf(sourcesNow, counts),
    work,
    schoolYears,
    onCount: log.write,
    hasAlarm: log.hasAlarm,
  });
  const closeFiles = async () => {
    await work.close();
    await counts.close();
    await log.close();
  };
  const server = await serveKeyHolder(holder, { ...options, tls }).catch(async (error: unknown) => {
    await closeFiles();
    throw tls && String((error as NodeJS.ErrnoException).code).startsWith("ERR_OSSL") ? tlsUnusable() : error;
  });
  return {
    url: server.url,
    publicKeys: keys.map(({ from, publicKey }) => ({ from, publicKey: lettersOf(publicKey) })),
    close: async () => {
      await server.close();
      await closeFiles();
    },
  };
}

/** The library's own error could repeat a part of the private key. */
function tlsUnusable(): LinkageError {
  return new LinkageError(
    "tls-files",
    "Het certificaat en de sleutel voor TLS zijn niet bruikbaar of horen niet bij elkaar.",
    "Geef een certificaat (met zijn keten) en de sleutel die erbij hoort, beide als PEM.",
  );
}
