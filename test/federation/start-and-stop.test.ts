import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../kit/imports.ts";

interface Started {
  readonly output: () => string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  readonly tell: (signal: NodeJS.Signals) => void;
}

// As root the database runs as a user of its own, which must be able to enter.
const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync("/var/tmp/monitor-start-");
  chmodSync(made, 0o755);
  folders.push(made);
  return made;
}

function start(dataDir: string, port: number | string): Started {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), DEMO: "0", NODE_ENV: "" };
  const child = spawn(process.execPath, ["--import", "tsx", "server/src/main.ts"], { cwd: ROOT, env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { output: () => output, ended, tell: (signal) => child.kill(signal) };
}

/** The address that the monitor prints when it is ready. */
async function ready(monitor: Started): Promise<string> {
  for (;;) {
    const address = /Monitor gereed: (\S+)/.exec(monitor.output())?.[1];
    if (address !== undefined) return address;
    const end = await Promise.race([monitor.ended, new Promise((resolve) => setTimeout(resolve, 50, "waiting"))]);
    if (end !== "waiting") throw new Error(`ended with ${end}:\n${monitor.output()}`);
  }
}

let dataDir: string;
let monitor: Started;
let address: string;

beforeAll(async () => {
  dataDir = folder();
  monitor = start(dataDir, 0);
  address = await ready(monitor);
}, 120_000);
afterAll(async () => {
  monitor?.tell("SIGTERM");
  await monitor?.ended;
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

test("the monitor says once that it is ready, and where", () => {
  expect(monitor.output().match(/Monitor gereed: http:\/\/localhost:\d+\n/g)).toHaveLength(1);
  expect(monitor.output().trimEnd().split("\n").at(-1)).toBe(`Monitor gereed: ${address}`);
});

test("an empty monitor is healthy, has no release, and serves its page", async () => {
  const health = await fetch(`${address}/health`);
  expect([health.status, await health.json()]).toEqual([200, { status: "ready", release: 0 }]);
  const page = await fetch(`${address}/regios`);
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  expect(await page.text()).toContain('<div id="');
});

test("an empty monitor knows the areas of the Netherlands and lets one sign in", async () => {
  const headers = { "content-type": "application/json" };
  const signedIn = await fetch(`${address}/session`, { method: "POST", headers, body: '{"demoRole":"connector"}' });
  const cookie = signedIn.headers.getSetCookie()[0]!.split(";")[0]!;
  const body = JSON.stringify({ query: "{ areas(kind: municipality) { code } releases { number } }" });
  const answer = await fetch(`${address}/graphql`, { method: "POST", headers: { ...headers, cookie }, body });
  const { data } = (await answer.json()) as { data: { areas: object[]; releases: object[] } };
  expect(data.areas).toHaveLength(342);
  expect(data.releases).toEqual([]);
});

test("a second start on the same data says that the monitor runs already, and leaves the first alone", async () => {
  const second = start(dataDir, new URL(address).port);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain("De monitor draait al");
  expect(second.output()).not.toContain("    at ");
  expect((await fetch(`${address}/health`)).status).toBe(200);
});

test("a port that is taken is named, with the way to choose another", async () => {
  const { port } = new URL(address);
  const second = start(folder(), port);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`Poort ${port} is al in gebruik.`);
  expect(second.output()).toMatch(/PORT=\d+ npx -y pnpm@12 start/);
});

test("a setting that makes no sense is named", async () => {
  const wrong = start(folder(), "many");
  expect(await wrong.ended).toBe(1);
  expect(wrong.output()).toContain("PORT");
  expect(wrong.output()).not.toContain("    at ");
});

test("told to stop, it stops its database too and gives the data free", async () => {
  monitor.tell("SIGTERM");
  expect(await monitor.ended).toBe(0);
  expect(existsSync(join(dataDir, "postgres/postmaster.pid"))).toBe(false);
  expect(existsSync(join(dataDir, "in-use.json"))).toBe(false);
  await expect(fetch(`${address}/health`)).rejects.toThrow();
});

test("told to stop while it starts, it stops too and leaves nothing running", async () => {
  const early = start(dataDir, 0);
  while (!existsSync(join(dataDir, "in-use.json"))) await new Promise((resolve) => setTimeout(resolve, 20));
  early.tell("SIGINT");
  expect(await early.ended).toBe(0);
  expect(early.output()).not.toContain("Monitor gereed");
  expect(existsSync(join(dataDir, "postgres/postmaster.pid"))).toBe(false);
});
