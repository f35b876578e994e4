import { resourceUsage } from "node:process";
import { openDatabase } from "../../server/src/database/database.ts";
import { receive } from "../../server/src/delivery/index.ts";

// A process of its own, so that its memory is that of receiving alone.

export interface ReceiveOrder {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly folders: readonly string[];
}

export interface Received {
  readonly rows: number;
  readonly ms: number;
  /** Processor time of this process, without the database. */
  readonly cpuMs: number;
  /** The most memory that this process had at once. */
  readonly peakBytes: number;
}

/** Deliveries that are received at the same time, as when schools deliver together. */
const AT_ONCE = 4;

async function receiveAll({ databaseUrl, dataDir, folders }: ReceiveOrder): Promise<Received> {
  const db = await openDatabase({ dataDir, databaseUrl });
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  let rows = 0;
  const queue = folders.values();
  const worker = async () => {
    for (const folder of queue) {
      const result = await receive(db, folder, {
        by: "bench",
        dataDir,
        acceptance: { reason: "meting van de snelheid" },
      });
      rows += result.rows;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  await db.close();
  return { rows, ms, cpuMs: (user + system) / 1000, peakBytes: resourceUsage().maxRSS * 1024 };
}

process.once("message", async (order: ReceiveOrder) => {
  const answer = await receiveAll(order).catch((error: Error) => ({ failed: error.message }));
  process.send!(answer, undefined, undefined, () => process.disconnect());
});
