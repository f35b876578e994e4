import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { ROOT } from "./imports.ts";

/** What a command said, to standard output and error, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/**
 * Runs one command of the monitor in a process of its own, as its user does.
 *
 * @param settings the environment, beside or instead of that of the tests; what is undefined is taken out of it
 */
export async function runCommand(
  words: readonly string[],
  settings: Readonly<Record<string, string | undefined>>,
): Promise<Ran> {
  const env = { ...process.env, DATABASE_URL: undefined, MONITOR_TOKEN: undefined, ...settings };
  const child = spawn(process.execPath, [join(ROOT, "server/src/cli.ts"), ...words], { env });
  const ended = new Promise<number>((done) => child.once("close", (code) => done(code ?? -1)));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said, complained };
}
