import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("open-in-child.ts", import.meta.url));

/** Another process of the monitor, or a command, that uses a data folder. */
export interface Child {
  readonly process: ChildProcess;
  /** The next line that it says. */
  line(): Promise<string>;
  /** Lets it close the database and end; what it said last. */
  finish(): Promise<string>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

export function startChild(as: "monitor" | "command", dataDir: string): Child {
  const child = spawn(process.execPath, [script, as, dataDir], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ended = once(child, "exit");
  const line = async () => (await lines.next()).value ?? "";
  return {
    process: child,
    line,
    async finish() {
      child.stdin.write("\n");
      const said = await line();
      await ended;
      return said;
    },
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
