import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { startMonitor } from "./receiving.ts";
import { attendance, spell } from "./sample-deliveries.ts";

const monitor = startMonitor();
const child = fileURLToPath(new URL("receive-in-child.ts", import.meta.url));
const spells = (name: string, length: number) =>
  attendance(Array.from({ length }, (_, index) => spell(`${name}${index}`)));
const ROWS = 12_000;

function startReceiving(folder: string): ChildProcess {
  const { secret } = inject("testServer");
  return spawn(process.execPath, [child, monitor.db.url, secret, folder, monitor.dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Waits until the server has ended what the killed process left behind. */
async function untilQuiet(): Promise<void> {
  for (;;) {
    const [busy] = await monitor.db.owner`
      select from pg_stat_activity where usename = 'monitor_load' and datname = current_database() and state <> 'idle'`;
    if (busy === undefined) return;
    await wait(50);
  }
}

const standing = async () => {
  const [found] = await monitor.db.owner`
    select (select count(*)::int from attendance.spell) as rows,
      (select count(distinct left(reference, 1))::int from attendance.spell) as sources,
      (select count(*)::int from delivery.delivery where status = 'accepted') as accepted`;
  return found;
};

/** Bytes on disk, of rows of open transactions as well. */
const sizeOfSpells = async (): Promise<number> => {
  const [size] = await monitor.db.owner`
    select sum(pg_relation_size(relid))::int as bytes from pg_partition_tree('attendance.spell') where isleaf`;
  return size!.bytes;
};

/** Moments at which the process is killed: when it has started to keep files, to load rows, halfway, near the end. */
const moments: Record<string, () => Promise<boolean>> = {
  "when it has begun": async () => true,
  "while files are kept": async () =>
    (await readdir(join(monitor.dataDir, "deliveries")).catch(() => [])).some((name) => name.startsWith(".")),
  "once a transaction is open": async () => {
    const [open] = await monitor.db.owner`
      select from pg_stat_activity where usename = 'monitor_load' and datname = current_database() and xact_start is not null`;
    return open !== undefined;
  },
  "while rows go in": async () => {
    return (await sizeOfSpells()) > 200_000;
  },
  "while many rows are in": async () => {
    return (await sizeOfSpells()) > 900_000;
  },
};

test.each(Object.entries(moments))(
  "killed %s, the old rows stand or the new ones, never a part",
  async (_, reached) => {
    await monitor.deliver(spells("o", 10));
    const folder = await monitor.write(spells("n", ROWS));
    const process = startReceiving(folder);
    await once(process.stdout!, "data");
    while (process.exitCode === null && !(await reached())) await wait(2);
    process.kill("SIGKILL");
    if (process.exitCode === null && process.signalCode === null) await once(process, "exit");
    await untilQuiet();
    const old = { rows: 10, sources: 1, accepted: 1 };
    const complete = { rows: ROWS, sources: 1, accepted: 1 };
    expect([old, complete]).toContainEqual(await standing());
    // and the next attempt brings it to the end
    await monitor.receive(folder);
    expect(await standing()).toEqual(complete);
  },
);

/** Ends the connection of the loader once a moment has come; answers whether there was one to end. */
async function endConnection(reached: () => Promise<boolean>, stop: () => boolean): Promise<boolean> {
  while (!stop() && !(await reached())) await wait(1);
  const ended = await monitor.db.owner`
    select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'monitor_load' and datname = current_database() and xact_start is not null`;
  return ended.length > 0;
}

const { "once a transaction is open": opened, "while rows go in": going } = moments;
test.each([
  ["before the first row", opened!],
  ["while rows are copied", going!],
])("a server that ends the connection %s leaves the old rows; the next attempt succeeds", async (_, reached) => {
  await monitor.deliver(spells("o", 10));
  const folder = await monitor.write(spells("n", 4 * ROWS));
  let outcome: unknown = null;
  const receiving = monitor.receive(folder).then(
    () => (outcome = "received"),
    (error: Error) => (outcome = error),
  );
  expect(await endConnection(reached, () => outcome !== null)).toBe(true);
  await receiving;
  expect(outcome).toMatchObject({ name: "Refusal", code: "database-gone", remedy: expect.stringContaining("opnieuw") });
  await untilQuiet();
  expect(await standing()).toEqual({ rows: 10, sources: 1, accepted: 1 });
  expect(await monitor.receive(folder)).toMatchObject({ outcome: "accepted", rows: 4 * ROWS });
});
