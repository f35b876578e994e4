import { fork } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "../../server/src/database/database.ts";
import { startEmbedded } from "../../server/src/database/embedded.ts";
import { copyBare } from "./bare-copy.ts";
import type { Measurement } from "./measurement.ts";
import { type NationalDeliveries, writeNationalDeliveries } from "./national-deliveries.ts";
import type { Received, ReceiveOrder } from "./receive-all.ts";

/** Rows that are received, each ten times the last. */
const SIZES = [60_000, 600_000, 6_000_000];
/** Other sizes; `BENCH_ROWS=Infinity` for the whole country: 31 million rows, half an hour and 25 GB of disk. */
const sizes = (): number[] => process.env.BENCH_ROWS?.split(",").map(Number) ?? SIZES;

/** Receiving checks, re-keys, indexes, keeps and replaces; a bare COPY does none of these. */
const MOST_TIMES = 3;
const MOST_BYTES = 1e9;
const MOST_GROWTH = 11;

const entry = fileURLToPath(new URL("receive-all.ts", import.meta.url));

export async function receiveInChild(order: ReceiveOrder): Promise<Received> {
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

/** The first deliveries that together have so many rows. */
export function foldersOf({ deliveries }: NationalDeliveries, rows: number): string[] {
  const folders: string[] = [];
  let sum = 0;
  for (const delivery of deliveries) {
    if (sum >= rows) break;
    folders.push(delivery.folder);
    sum += delivery.rows;
  }
  return folders;
}

/** One size: the rows are copied bare, the deliveries received, and the rows copied again, on one server that is new. */
async function runOnce(national: NationalDeliveries, rows: number, dataDir: string): Promise<Run> {
  const folders = foldersOf(national, rows);
  const server = await startEmbedded(dataDir);
  try {
    const db = await openDatabase({ dataDir, databaseUrl: server.url });
    await national.loadReference(db);
    await db.close();
    const before = await copyBare(server.url, folders);
    const received = await receiveInChild({ databaseUrl: server.url, dataDir, folders });
    const after = await copyBare(server.url, folders);
    return { ...received, deliveries: folders.length, bareMs: (before + after) / 2 };
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const whole = (number: number) => Math.round(number).toLocaleString("en");
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function ofOneSize({ deliveries, rows, ms, cpuMs, bareMs, peakBytes }: Run): Measurement[] {
  const what = `receive, ${whole(deliveries)} deliveries with ${whole(rows)} rows`;
  const pace = `${seconds(ms)} (${seconds(cpuMs)} of this processor), ${whole(rows / (ms / 1000))} rows a second`;
  return [
    {
      name: `${what}, beside a bare COPY of ${seconds(bareMs)} (mean of before and after)`,
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

/** Wall time and memory to receive national deliveries of several sizes, each beside a bare COPY of the same rows. */
export async function measure(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "monitor-bench-"));
  await chmod(folder, 0o755); // as root the database runs under another user
  try {
    const national = await writeNationalDeliveries(join(folder, "deliveries"), Math.max(...sizes()));
    const runs: Run[] = [];
    for (const rows of sizes()) runs.push(await runOnce(national, rows, join(folder, "data")));
    return [...runs.flatMap(ofOneSize), ...runs.slice(1).map((run, index) => ofGrowth(runs[index]!, run))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
