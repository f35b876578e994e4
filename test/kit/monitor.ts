import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./imports.ts";

export interface RunningMonitor {
  readonly url: string;
  readonly dataDir: string;
  /** Everything it wrote to standard output and error. */
  output(): string;
  /** A session cookie for a demo role, as `name=value`. */
  signIn(demoRole: string): Promise<string>;
  graphql<Data>(cookie: string | null, query: string, variables?: object): Promise<GraphqlAnswer<Data>>;
  stop(): Promise<void>;
}

export interface GraphqlAnswer<Data> {
  readonly data?: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

const READY = /Monitor gereed: (http:\/\/localhost:\d+)/;

/** Resolves with the address as soon as the monitor says that it is ready; rejects with its output when it ends first. */
function whenReady(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", () => {
      const address = READY.exec(output())?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`the monitor ended with code ${code}:\n${output()}`)));
  });
}

/** A folder in which the embedded database may live: as root it runs under another user, which must be able to enter. */
export function temporaryDataDir(): string {
  const folder = mkdtempSync(join(process.env.TMPDIR ?? "/var/tmp", "monitor-e2e-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** Starts the monitor as its user does, on a free port, with a small demo, and waits until it is ready. */
export async function startMonitor(settings: Record<string, string> = {}): Promise<RunningMonitor> {
  const dataDir = settings.DATA_DIR ?? temporaryDataDir();
  const env = { ...process.env, PORT: "0", DATA_DIR: dataDir, DEMO_PUPILS: "1500", ...settings };
  const child = spawn("tsx", ["server/src/main.ts"], { cwd: ROOT, env });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk) => (text += chunk));
  const url = await whenReady(child, () => text);

  return {
    url,
    dataDir,
    output: () => text,
    async signIn(demoRole) {
      const answer = await fetch(`${url}/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ demoRole }),
      });
      const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
      if (cookie === undefined) throw new Error(`no session for ${demoRole}: ${answer.status}`);
      return cookie;
    },
    async graphql(cookie, query, variables = {}) {
      const answer = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(cookie === null ? {} : { cookie }) },
        body: JSON.stringify({ query, variables }),
      });
      return answer.json();
    },
    async stop() {
      // one that ended by itself tells so no second time
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGTERM");
        await ended;
      }
      if (settings.DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
