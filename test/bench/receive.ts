import { fork } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "../../server/src/database/database.ts";
import { startEmbedded } from "../../server/src/database/embedded.ts";
import { codedDemo, loadDemoReference } from "../../server/src/demo/index.ts";
import { copyBare } from "./bare-copy.ts";
import type { Measurement } from "./measurement.ts";
import type { Received, ReceiveOrder } from "./receive-all.ts";

/** Pupils of the demo countries that are received: about 60,000, 600,000 and 6 million rows, each ten times the last. */
const PUPILS = [4_200, 42_000, 420_000];
/** Other sizes, such as `BENCH_PUPILS=2400000` for the whole country: 25 million spells, and about 25 GB of disk. */
const sizes = (): number[] => process.env.BENCH_PUPILS?.split(",").map(Number) ?? PUPILS;

/** Receiving checks, re-keys, indexes, keeps and replaces; a bare COPY does none of these. */
const MOST_TIMES = 3;
const MOST_BYTES = 1e9;
const MOST_GROWTH = 11;

const entry = fileURLToPath(new URL("receive-all.ts", import.meta.url));

async function receiveInChild(order: ReceiveOrder): Promise<Received> {
  const child = fork(entry, [], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send(order);
  const [answer] = (await once(child, "message")) as [Received | { failed: string }];
  if ("failed" in answer) throw new Error(answer.failed);
  return answer;
}

interface Run extends Received {
  readonly deliveries: number;
  readonly bareMs: number;
}

/** One size: a country that is generated, copied bare and received, on one server that is new. */
async function runOnce(pupils: number): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), "monitor-bench-"));
  await chmod(folder, 0o755); // as root the database runs under another user
  const out = join(folder, "demo");
  const { sources } = await codedDemo({ pupils, years: 1, seed: 1, country: true, out });
  const folders = sources.map(({ key }) => join(out, key));
  const dataDir = join(folder, "data");
  const server = await startEmbedded(dataDir);
  try {
    const db = await openDatabase({ dataDir, databaseUrl: server.url });
    await loadDemoReference(db, out);
    await db.close();
    const bareMs = await copyBare(server.url, folders);
    const received = await receiveInChild({ databaseUrl: server.url, dataDir, folders });
    return { ...received, deliveries: folders.length, bareMs };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const whole = (number: number) => Math.round(number).toLocaleString("en");
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function ofOneSize({ deliveries, rows, ms, cpuMs, bareMs, peakBytes }: Run): Measurement[] {
  const what = `receive, ${whole(deliveries)} deliveries with ${whole(rows)} rows`;
  const pace = `${seconds(ms)} (${seconds(cpuMs)} of this processor), ${whole(rows / (ms / 1000))} rows a second`;
  return [
    {
      name: `${what}, beside a bare COPY of ${seconds(bareMs)}`,
      figure: `${(ms / bareMs).toFixed(2)} times: ${pace}`,
      target: `at most ${MOST_TIMES} times`,
      ok: ms / bareMs <= MOST_TIMES,
    },
    {
      name: `${what}, most memory`,
      figure: `${whole(peakBytes / 1e6)} MB`,
      target: "under 1 GB",
      ok: peakBytes < MOST_BYTES,
    },
  ];
}

/** From one size to the next, as if there were ten times the rows. */
function ofGrowth(small: Run, large: Run): Measurement {
  const growth = (10 * (large.ms / small.ms)) / (large.rows / small.rows);
  return {
    name: `receive, time for ten times the rows of ${whole(small.rows)}`,
    figure: `${growth.toFixed(1)} times`,
    target: `at most ${MOST_GROWTH} times`,
    ok: growth <= MOST_GROWTH,
  };
}

/** Wall time and memory to receive deliveries of several sizes, each beside a bare COPY of the same rows. */
export async function measure(): Promise<Measurement[]> {
  const runs: Run[] = [];
  for (const pupils of sizes()) runs.push(await runOnce(pupils));
  return [...runs.flatMap(ofOneSize), ...runs.slice(1).map((run, index) => ofGrowth(runs[index]!, run))];
}
