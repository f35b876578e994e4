import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stopOrphan } from "../../server/src/database/postmaster.ts";
import { derivePassword, loadSecret } from "../../server/src/database/secret.ts";

const script = fileURLToPath(new URL("open-in-child.ts", import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "monitor-password-"));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  await stopOrphan(join(folder, "data", "postgres"));
  // initdb outlives the monitor that was killed, and still writes
  await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

/** Every file under a folder that a user who is not its owner could come at, with its content. */
async function openToOthers(path: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await readdir(path).catch(() => [])) {
    const at = join(path, name);
    const state = await stat(at).catch(() => null);
    if (state?.isDirectory() && (state.mode & 0o005) !== 0) {
      for (const [file, content] of await openToOthers(at)) found.set(file, content);
    } else if (state?.isFile() && (state.mode & 0o004) !== 0) found.set(at, await readFile(at, "utf8").catch(() => ""));
  }
  return found;
}

test("while the database is made its password stands in no file that others can read, nor after a kill", async () => {
  const [dataDir, temporary] = [join(folder, "data"), join(folder, "tmp")];
  await mkdir(temporary);
  const env = { ...process.env, TMPDIR: temporary };
  const child = spawn(process.execPath, [script, "monitor", dataDir], { env, stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const seen: string[] = [];
  // the library's own file is there for as long as initdb works
  while (!seen.some((content) => content.length > 0) && child.exitCode === null) {
    await wait(5);
    seen.push(...(await openToOthers(temporary)).values());
  }
  child.kill("SIGKILL");
  await ended;
  const password = derivePassword(await loadSecret(dataDir, "database"), "owner");
  const left = await openToOthers(folder);
  expect(seen.some((content) => content.length > 0)).toBe(true);
  expect([...seen, ...left.values()].filter((content) => content.includes(password))).toEqual([]);
});
