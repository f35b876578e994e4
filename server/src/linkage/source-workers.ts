import { workerPool } from "../threads/worker-pool.ts";
import type { BlindedNumbers, BlindTask, Finished, FinishTask, SourceWork } from "./source-work.ts";

const ENTRY = new URL("./source-worker.ts", import.meta.url);

export interface SourceWorkers extends SourceWork {
  close(): Promise<void>;
}

/** The arithmetic of a source over some threads, so that all processors work. */
export function sourceWorkers(threads: number): SourceWorkers {
  const pool = workerPool<BlindTask | FinishTask, BlindedNumbers | Finished>(ENTRY, threads);
  return {
    // while some batches are worked on here, others are at the key holders
    atOnce: threads + 2,
    blind: (task) => pool.run(task) as Promise<BlindedNumbers>,
    finish: (task) => pool.run(task) as Promise<Finished>,
    close: () => pool.close(),
  };
}
