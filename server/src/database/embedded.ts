import { mkdir, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "../refusal.ts";
import { loadEmbeddedPostgres } from "./embedded-postgres.ts";
import { derivePassword, loadSecret } from "./secret.ts";

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The server that `postmaster.pid` speaks of, if its process still lives: its process id and port. */
export async function runningPostmaster(databaseDir: string): Promise<{ pid: number; port: number } | null> {
  const text = await readFile(join(databaseDir, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 && isAlive(pid) ? { pid, port } : null;
}

/** Ends a server whose monitor died (kill -9): a fast shutdown, so that nothing half-written stays. */
export async function stopOrphan(databaseDir: string): Promise<void> {
  const orphan = await runningPostmaster(databaseDir);
  if (orphan === null) return;
  process.kill(orphan.pid, "SIGINT");
  for (let tries = 0; tries < 200 && isAlive(orphan.pid); tries++) await wait(100);
  if (isAlive(orphan.pid)) {
    throw new Refusal(
      "database-busy",
      "De vorige database wil niet stoppen.",
      `Stop het proces met nummer ${orphan.pid} en start de monitor opnieuw.`,
    );
  }
}

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
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/monitor`;

const SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_wal_size=2GB"];

export async function embeddedUrl(dataDir: string, port: number): Promise<string> {
  return urlOf(port, derivePassword(await loadSecret(dataDir, "database"), "owner"));
}

/**
 * Starts the embedded PostgreSQL under `<dataDir>/postgres`, making it first when there is none. A folder that an
 * earlier start left half-made (no `ready` mark) is made anew. Throws a `Refusal` in Dutch when it cannot.
 *
 * @param settings further settings of the server, such as `fsync=off`
 */
export async function startEmbedded(dataDir: string, settings: readonly string[] = []): Promise<RunningServer> {
  const databaseDir = join(dataDir, "postgres");
  const made = join(databaseDir, "PG_VERSION");
  const ready = join(dataDir, "postgres.ready");
  await mkdir(dataDir, { recursive: true });
  const password = derivePassword(await loadSecret(dataDir, "database"), "owner");
  const port = await freePort();
  const messages: string[] = [];
  const keep = (message: unknown) => {
    messages.push(String(message));
    if (messages.length > 50) messages.shift();
  };
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    password,
    user: "postgres",
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--data-checksums"],
    postgresFlags: [...SETTINGS, ...settings].flatMap((setting) => ["-c", setting]),
    onLog: keep,
    onError: keep,
  });
  if (!(await exists(ready))) {
    if (await exists(made)) await rm(databaseDir, { recursive: true });
    await server.initialise();
  }
  await server.start();
  if (!(await exists(ready))) {
    await server.createDatabase("monitor");
    await (await import("node:fs/promises")).writeFile(ready, "");
  }
  return { url: urlOf(port, password), stop: () => server.stop() };
}
