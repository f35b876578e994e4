import { spawn } from "node:child_process";
import { onTestFinished } from "vitest";

/** Node with these words, killed at the end of the test: what it says so far, and its exit code once it ended. */
export function run(...argv: string[]) {
  const child = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", error: "" };
  child.stdout.on("data", (chunk) => (said.out += chunk));
  child.stderr.on("data", (chunk) => (said.error += chunk));
  onTestFinished(() => void child.kill("SIGKILL"));
  // `close` and not `exit`: by then everything that it said has arrived
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return { child, said, ended };
}
