import { availableParallelism } from "node:os";
import type { GateReport, System } from "../protection/index.ts";
import { workerPool } from "../threads/worker-pool.ts";

const ENTRY = new URL("./gate-thread.ts", import.meta.url);

/** The release gate over the processors of this machine: each system is closed by itself, in a thread. */
export function gateThreads(threads = availableParallelism()) {
  const pool = workerPool<System, GateReport>(ENTRY, threads);
  return {
    /** One more than can be closed at a time, so that no thread waits for the next. */
    atOnce: threads + 1,
    close: (system: System): Promise<GateReport> => pool.run(system),
    stop: (): Promise<void> => pool.close(),
  };
}
