import { availableParallelism } from "node:os";
import { closeSystem, type GateReport, type System } from "../protection/index.ts";
import { workerPool } from "../threads/worker-pool.ts";

const ENTRY = new URL("./gate-thread.ts", import.meta.url);
/** A system of fewer atoms is closed here, before a thread would have begun. */
const WORTH_A_THREAD = 300;

/** The release gate over the processors of this machine: each system of some size is closed in a thread. */
export function gateThreads(threads = availableParallelism(), atoms = WORTH_A_THREAD) {
  const pool = workerPool<System, GateReport>(ENTRY, threads);
  return {
    /** One more than can be closed at a time, so that no thread waits for the next. */
    atOnce: threads + 1,
    close: (system: System): Promise<GateReport> =>
      system.amount.length < atoms ? closeSystem(system) : pool.run(system),
    stop: (): Promise<void> => pool.close(),
  };
}
