import { resolve } from "node:path";
import { claimDataDir, openDatabase } from "./database/database.ts";
import { type Env, readEnv } from "./env.ts";
import { fillDatabase } from "./fill-database.ts";
import { openApp } from "./http/app.ts";
import { ensurePage } from "./http/build-page.ts";
import { listen } from "./http/listen.ts";
import type { Readiness } from "./http/readiness.ts";
import { Refusal } from "./refusal.ts";

const ROOT = resolve(import.meta.dirname, "../..");

const say = (line: string) => process.stdout.write(`${line}\n`);

/** How to close what was opened, in the order of opening; closed in the reverse order. */
const opened: (() => Promise<unknown>)[] = [];
let stopping = false;

/** Opens something that is closed again when the monitor stops, even when it stops before it is open. */
async function opens<Thing>(opening: Promise<Thing>, close: (thing: Thing) => Promise<unknown>): Promise<Thing> {
  opened.push(() => opening.then(close));
  const thing = await opening;
  return stopping ? new Promise(() => {}) : thing;
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const close of opened.reverse()) await close().catch(() => {});
  process.exit(code);
}

/** From the environment to a monitor that answers; its port. Throws a `Refusal`, in Dutch, when it cannot. */
async function start(env: Env): Promise<number> {
  await opens(claimDataDir(env.dataDir), (release) => release());
  const readiness: Readiness = { working: null };
  const app = await opens(openApp(readiness, resolve(ROOT, "web/dist")), (server) => server.close());
  const port = await opens(listen(app, env.port), async () => {});
  const opening = opens(openDatabase(env), (database) => database.close());
  // Heavy modules load while the database starts; the page is built on the other core at the same time.
  const [working] = await Promise.all([
    import("./http/start-working.ts").then(({ startWorking }) => startWorking(opening, env.dataDir, app.log)),
    opening.then((database) => fillDatabase(database, env, say)),
    ensurePage(ROOT, () => say("De pagina wordt gebouwd...")),
  ]);
  readiness.working = working;
  opened.push(() => working.keyHolders.close());
  opened.push(() => working.uploads.close());
  return port;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));

try {
  const port = await start(readEnv());
  say(`Monitor gereed: http://localhost:${port}`);
} catch (error) {
  const known = error instanceof Refusal ? `${error.message}\n${error.remedy}` : (error as Error).stack;
  if (!stopping) process.stderr.write(`${known}\n`);
  await stop(1);
}
