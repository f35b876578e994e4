import { execFile } from "node:child_process";
import { readFile, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { Refusal } from "../refusal.ts";

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** The words of the command line of a process; null where this system does not tell. */
async function commandOf(pid: number): Promise<string[] | null> {
  if (process.platform === "win32") return null;
  const linux = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  if (linux !== null) return linux.split("\0");
  const listed = await promisify(execFile)("ps", ["-p", String(pid), "-o", "command="]).catch(() => null);
  return listed === null ? null : listed.stdout.trim().split(" ");
}

const real = (path: string): Promise<string> => realpath(path).catch(() => path);

/** Process numbers are used again, after a restart of the machine or in a container: is this one really our server? */
async function isServerOf(pid: number, databaseDir: string): Promise<boolean> {
  const command = await commandOf(pid);
  if (command === null) return true;
  const folder = command[command.indexOf("-D") + 1];
  return /postgres(\.exe)?$/.test(command[0] ?? "") && (await real(folder ?? "")) === (await real(databaseDir));
}

/** The server that runs on a folder, after its `postmaster.pid`; null when that file is absent, half or left behind. */
export async function runningPostmaster(databaseDir: string): Promise<Postmaster | null> {
  const text = await readFile(join(databaseDir, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!(pid > 0 && port > 0 && isAlive(pid))) return null;
  return (await isServerOf(pid, databaseDir)) ? { pid, port } : null;
}

/**
 * Ends a server whose monitor died (kill -9), by a fast shutdown, so that nothing half-written stays. A `postmaster.pid`
 * that was left behind goes too: PostgreSQL refuses to start when another process has the number that it holds.
 * Only for who holds the claim on the data folder (claim.ts).
 */
export async function stopOrphan(databaseDir: string): Promise<void> {
  const orphan = await runningPostmaster(databaseDir);
  if (orphan === null) {
    await rm(join(databaseDir, "postmaster.pid"), { force: true });
    return;
  }
  process.kill(orphan.pid, "SIGINT");
  for (let tries = 0; tries < 300 && isAlive(orphan.pid); tries++) await wait(100);
  if (!isAlive(orphan.pid)) return;
  throw new Refusal(
    "database-busy",
    "De database van een vorige keer wil niet stoppen.",
    `Stop het proces met nummer ${orphan.pid} en start de monitor opnieuw.`,
  );
}
