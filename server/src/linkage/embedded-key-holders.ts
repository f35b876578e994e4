import { type ChildProcess, fork } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { hashOfToken, newToken } from "./holder/access-token.ts";
import type { KeyHolderEndpoint } from "./key-holder-client.ts";
import type { KeyHolderReport } from "./key-holder-process.ts";
import { LinkageError } from "./linkage-error.ts";
import { type PublicKey, pinnedText } from "./pinned-keys.ts";

export interface EmbeddedKeyHolders {
  readonly endpoints: readonly [KeyHolderEndpoint, KeyHolderEndpoint];
  /** The process numbers, in the order of the endpoints. */
  readonly processIds: readonly number[];
  stop(): Promise<void>;
}

const ENTRY = fileURLToPath(new URL("./key-holder-process.ts", import.meta.url));

export interface EmbeddedOptions {
  /** Pages that may ask from a browser: those of the monitor itself. */
  readonly allowOrigins?: readonly string[] | undefined;
}

/**
 * Each key holder gets its own folder and nothing of the monitor's environment: no database address, no settings. Of
 * the token of this start it gets the hash alone.
 */
function forkKeyHolder(folder: string, token: string, { allowOrigins = [] }: EmbeddedOptions): ChildProcess {
  const files = ["--key-file", join(folder, "key.json"), "--log-file", join(folder, "evaluations.log")];
  const origins = allowOrigins.flatMap((origin) => ["--allow-origin", origin]);
  const { PATH, SystemRoot } = process.env;
  return fork(ENTRY, [...files, "--token-hash", hashOfToken(token), ...origins], {
    execPath: process.execPath,
    execArgv: [],
    env: { ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }) },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

function notStarted(number: number, why: string, remedy: string): LinkageError {
  return new LinkageError("key-holder-not-started", `Sleutelhouder ${number} is niet gestart. ${why}`, remedy);
}

interface Found {
  readonly url: string;
  readonly publicKeys: readonly PublicKey[];
}

function reportOf(child: ChildProcess, number: number): Promise<Found> {
  return new Promise((resolve, reject) => {
    child.once("message", (report: KeyHolderReport) => {
      if ("failed" in report) reject(notStarted(number, report.failed, report.remedy));
      else resolve(report);
    });
    const remedy = "Start de monitor opnieuw.";
    child.once("error", () => reject(notStarted(number, "Het proces kon niet worden gemaakt.", remedy)));
    child.once("exit", (code) => reject(notStarted(number, `Het proces stopte meteen (code ${code}).`, remedy)));
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.ref();
  child.kill();
  await gone;
}

/**
 * The public keys of the first start stay pinned: a lost key file must not quietly give everybody another identifier. A
 * key that was added for a later school year is pinned beside them.
 */
async function pin(path: string, found: readonly Found[]): Promise<void> {
  const keys = found.map(({ publicKeys }) => pinnedText(publicKeys));
  try {
    await writeFile(path, `${JSON.stringify(keys)}\n`, { flag: "wx" });
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const pinned = z
    .array(z.string())
    .catch([])
    .parse(JSON.parse(await readFile(path, "utf8")));
  const changed = keys.findIndex((key, place) => key !== pinned[place] && !key.startsWith(`${pinned[place]},`));
  if (changed === -1) {
    if (keys.join() !== pinned.join()) await writeFile(path, `${JSON.stringify(keys)}\n`);
    return;
  }
  throw new LinkageError(
    "public-key-changed",
    `Sleutelhouder ${changed + 1} heeft een andere sleutel dan bij de eerste start.`,
    `Zet het oude sleutelbestand terug. Wilt u echt opnieuw beginnen, verwijder dan ${path} en lees alle leveringen opnieuw in.`,
  );
}

/**
 * Starts key holders 1 and 2 as two processes of their own on this machine, each with its own key file under
 * `<dataDir>/keyholders/1` and `2`. Meant for the demo: with both on one machine, its owner holds both keys.
 * Each start has tokens of its own, in memory alone. The processes end with `stop`, and on their own when this process is gone.
 */
export async function startEmbeddedKeyHolders(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedKeyHolders> {
  const folder = join(dataDir, "keyholders");
  const tokens = [newToken(), newToken()];
  const children = tokens.map((token, place) => forkKeyHolder(join(folder, String(place + 1)), token, options));
  const stop = async () => void (await Promise.all(children.map(stopped)));
  try {
    const found = await Promise.all(children.map((child, place) => reportOf(child, place + 1)));
    await pin(join(folder, "public-keys.json"), found);
    const [first, second] = found.map(({ url, publicKeys: [key, ...rotations] }, place) => {
      return { url, publicKey: key!.publicKey, rotations, token: tokens[place]! };
    });
    const endpoints = [first!, second!] as const;
    for (const child of children) {
      // a command that forgets to stop them can still end
      child.unref();
      child.channel?.unref();
    }
    return { endpoints, processIds: children.map((child) => child.pid!), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
