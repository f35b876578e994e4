import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimDataDir, openDatabase } from "../../server/src/database/database.ts";
import { isAlive, runningPostmaster, stopOrphan } from "../../server/src/database/postmaster.ts";
import { startChild } from "./child.ts";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "monitor-folder-"));
  await chmod(dataDir, 0o755); // as root the server runs under another user, which must be able to enter
});
afterEach(async () => {
  await stopOrphan(join(dataDir, "postgres"));
  await rm(dataDir, { recursive: true, force: true });
});

const open = () => openDatabase({ dataDir, databaseUrl: null });
const postmaster = () => runningPostmaster(join(dataDir, "postgres"));
const addProvider = async (code: string) => {
  const db = await open();
  await db.as("monitor_load")`insert into geography.care_provider values (${code}, 'Proefaanbieder')`;
  await db.close();
};
const providers = async () => {
  const db = await open();
  const rows = await db.as("monitor_api")`select code from geography.care_provider order by 1`;
  await db.close();
  return rows.map(({ code }) => code);
};

test("the database keeps its rows from one start to the next, and no process stays behind", async () => {
  await addProvider("00000001");
  expect(await postmaster()).toBeNull();
  expect(await providers()).toEqual(["00000001"]);
  expect(await stat(join(dataDir, "in-use.json")).catch(() => null)).toBeNull();
});

test("a second monitor on the same folder is refused in Dutch, with the process and the folder", async () => {
  const monitor = startChild("monitor", dataDir);
  expect(await monitor.line()).toBe("open");
  const second = await startChild("monitor", dataDir).line();
  expect(second).toMatch(/^refused already-running De monitor draait al/);
  expect(second).toContain(String(monitor.process.pid));
  expect(second).toContain(dataDir);
  expect(await monitor.finish()).toBe("providers 0");
  const third = startChild("monitor", dataDir);
  expect(await third.line()).toBe("open");
  await third.finish();
});

test("of monitors that start at the same moment exactly one gets the folder", async () => {
  const children = Array.from({ length: 4 }, () => startChild("monitor", dataDir));
  const lines = await Promise.all(children.map((child) => child.line()));
  expect(lines.filter((line) => line === "open").length).toBe(1);
  expect(lines.filter((line) => line.startsWith("refused already-running")).length).toBe(3);
  await children[lines.indexOf("open")]!.finish();
});

test("a command joins the database of a running monitor, and leaves it running", async () => {
  const monitor = startChild("monitor", dataDir);
  expect(await monitor.line()).toBe("open");
  await addProvider("00000001");
  expect(await monitor.finish()).toBe("providers 1");
  expect(await postmaster()).toBeNull();
});

test("commands that run at the same time share one database, and the last to end stops it", async () => {
  const children = [startChild("command", dataDir), startChild("command", dataDir)];
  expect(await Promise.all(children.map((child) => child.line()))).toEqual(["open", "open"]);
  const claim = JSON.parse(await readFile(join(dataDir, "in-use.json"), "utf8"));
  const first = children.findIndex((child) => child.process.pid === claim.pid);
  const ending = children[first]!.finish(); // the one that started the server waits for the other
  await wait(300);
  expect(await postmaster()).not.toBeNull();
  expect(await children[1 - first]!.finish()).toBe("providers 0");
  expect(await ending).toBe("providers 0");
  expect(await postmaster()).toBeNull();
});

test("a monitor cannot take the folder while a command uses it", async () => {
  const command = startChild("command", dataDir);
  expect(await command.line()).toBe("open");
  expect(await startChild("monitor", dataDir).line()).toMatch(/^refused data-folder-busy Een opdracht/);
  await command.finish();
});

test("after kill -9 of the monitor the next start stops the database it left, and finds all rows", async () => {
  const monitor = startChild("monitor", dataDir);
  expect(await monitor.line()).toBe("open");
  await addProvider("00000001");
  await monitor.kill("SIGKILL");
  const orphan = await postmaster();
  expect(orphan).not.toBeNull();
  const next = startChild("monitor", dataDir);
  expect(await next.line()).toBe("open");
  expect((await postmaster())?.pid).not.toBe(orphan!.pid);
  expect(await next.finish()).toBe("providers 1");
  expect(isAlive(orphan!.pid)).toBe(false);
});

test("after kill -9 of monitor and database together the next start recovers", async () => {
  const monitor = startChild("monitor", dataDir);
  expect(await monitor.line()).toBe("open");
  await addProvider("00000001");
  const server = await postmaster();
  process.kill(server!.pid, "SIGKILL");
  await monitor.kill("SIGKILL");
  expect(await providers()).toEqual(["00000001"]);
});

test("a command that is told to stop takes its database with it", async () => {
  const command = startChild("command", dataDir);
  expect(await command.line()).toBe("open");
  await command.kill("SIGTERM");
  expect(await postmaster()).toBeNull();
  expect(await providers()).toEqual([]);
});

test("a start that is killed while the database is being made is made good by the next", async () => {
  const child = startChild("monitor", dataDir);
  const isBeingMade = async () => (await readdir(dataDir)).some((name) => name.startsWith("postgres.making-"));
  while (!(await isBeingMade())) await wait(5);
  await child.kill("SIGKILL");
  expect(await stat(join(dataDir, "postgres")).catch(() => null)).toBeNull();
  expect(await providers()).toEqual([]);
});

test("a process number that now belongs to something else is never stopped", async () => {
  await addProvider("00000001");
  await writeFile(join(dataDir, "postgres", "postmaster.pid"), `${process.pid}\n${dataDir}/postgres\n0\n5432\n`);
  expect(await providers()).toEqual(["00000001"]); // and this process is still here to say so
});

test("a claim of a dead process whose port and number were given to others does not keep the monitor out", async () => {
  const claim = { by: "monitor", pid: process.pid, port: 1, token: "x" };
  await writeFile(join(dataDir, "in-use.json"), JSON.stringify(claim));
  await (await claimDataDir(dataDir))();
  await writeFile(join(dataDir, "in-use.json"), "half a cla");
  await (await claimDataDir(dataDir))();
});

test("a folder with somebody else's files is refused and left alone", async () => {
  await mkdir(join(dataDir, "postgres"));
  await writeFile(join(dataDir, "postgres", "mine"), "precious");
  await expect(open()).rejects.toMatchObject({ code: "database-foreign" });
  expect(await readFile(join(dataDir, "postgres", "mine"), "utf8")).toBe("precious");
});

test("a database of which the keys were lost is refused, and says what to put back", async () => {
  await addProvider("00000001");
  await rename(join(dataDir, "keys"), join(dataDir, "keys.own"));
  await expect(open()).rejects.toMatchObject({ code: "database-key", remedy: expect.stringContaining("keys") });
  expect(await postmaster()).toBeNull();
  await rm(join(dataDir, "keys"), { recursive: true });
  await rename(join(dataDir, "keys.own"), join(dataDir, "keys"));
  expect(await providers()).toEqual(["00000001"]);
});

test("a database of another PostgreSQL is refused, and says which", async () => {
  await addProvider("00000001");
  const version = join(dataDir, "postgres", "PG_VERSION");
  const own = await readFile(version, "utf8");
  await rename(version, `${version}.own`);
  await writeFile(version, "15\n");
  await expect(open()).rejects.toMatchObject({ code: "database-version", message: expect.stringContaining("15") });
  await writeFile(version, own);
});

test("a database that is damaged is refused with the cause, and the claim on the folder is given free", async () => {
  await addProvider("00000001");
  await rm(join(dataDir, "postgres", "global", "pg_control"));
  await expect(open()).rejects.toMatchObject({ code: "database-start" });
  await (await claimDataDir(dataDir))();
});

test("a folder that cannot be is refused in Dutch, naming it and the user", async () => {
  const file = join(dataDir, "file");
  await writeFile(file, "");
  const refusal = { code: "data-folder", remedy: expect.stringContaining("DATA_DIR") };
  for (const folder of [file, join(file, "below"), "/proc/monitor"]) {
    await expect(openDatabase({ dataDir: folder, databaseUrl: null })).rejects.toMatchObject(refusal);
  }
});
