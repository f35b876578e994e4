import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { claimDataDir, holderOf } from "../../server/src/database/claim.ts";
import { connectOwner, otherDatabase } from "../../server/src/database/connect.ts";
import { secretOf } from "../../server/src/database/database.ts";
import { startEmbedded } from "../../server/src/database/embedded.ts";
import { stopOrphan } from "../../server/src/database/postmaster.ts";
import { prepareDatabase } from "../../server/src/database/prepare-database.ts";

/** Where the tests of one run find their database server; handed to them by `inject`. */
export interface TestServer {
  /** As the owner, any database of the server. */
  readonly url: string;
  /** From which the passwords of the roles follow, as hexadecimal digits. */
  readonly secret: string;
  /** A migrated database without data, to copy from. */
  readonly template: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

interface Running {
  readonly server: TestServer;
  readonly stop: () => Promise<void>;
}

// Roles belong to the whole server: a command that a test starts with this URL sets the same passwords (see secretOf).

// Nothing of a test run outlives it, so nothing needs to reach the disk.
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=4GB", "max_connections=300"];

/** The school years of which tests insert rows by themselves; receiving opens its own. */
async function openSchoolYears(url: string): Promise<void> {
  const owner = connectOwner(url);
  await owner`
    select delivery.open_school_year(first || '-' || first + 1) from generate_series(2018, 2028) first`;
  await owner.end();
}

async function makeTemplate(url: string, secret: Buffer): Promise<TestServer> {
  const template = `monitor_template_${randomUUID().slice(0, 8)}`;
  const owner = connectOwner(url);
  try {
    await owner`create database ${owner(template)}`;
    await prepareDatabase(otherDatabase(url, template), secret);
    await openSchoolYears(otherDatabase(url, template));
    await owner`alter database ${owner(template)} with allow_connections false`;
  } finally {
    await owner.end();
  }
  return { url, secret: secret.toString("hex"), template };
}

const PREFIX = "monitor-test-";

/** Stops and removes the servers of earlier runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    const claimed = name.startsWith(PREFIX) && (await stat(join(folder, "in-use.json")).catch(() => null));
    if (!claimed || (await holderOf(folder)) !== null) continue;
    await stopOrphan(join(folder, "postgres"));
    await rm(folder, { recursive: true, force: true });
  }
}

async function startOwnServer(): Promise<Running> {
  await removeAbandoned();
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(folder, 0o755); // as root the server runs under another user, which must be able to enter
  const release = await claimDataDir(folder);
  const running = await startEmbedded(folder, FAST);
  const stop = async () => {
    await running.stop();
    await release();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { server: await makeTemplate(running.url, await secretOf(running.url, folder)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A server of one's own, such as an older PostgreSQL. */
async function useServer(url: string): Promise<Running> {
  const server = await makeTemplate(url, await secretOf(url, tmpdir()));
  const stop = async () => {
    const owner = connectOwner(url);
    await owner`drop database if exists ${owner(server.template)}`;
    await owner.end();
  };
  return { server, stop };
}

// Each project has its own copy of this module, and they share one server.
const shared = globalThis as { testServer?: { running: Promise<Running>; users: number } };

/** Vitest's global set-up of every project that needs PostgreSQL: one server per run, stopped after the last. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  shared.testServer ??= { running: url === undefined ? startOwnServer() : useServer(url), users: 0 };
  const { testServer } = shared;
  testServer.users += 1;
  const { server, stop } = await testServer.running;
  project.provide("testServer", server);
  return async () => {
    testServer.users -= 1;
    if (testServer.users > 0) return;
    delete shared.testServer;
    await stop();
  };
}
