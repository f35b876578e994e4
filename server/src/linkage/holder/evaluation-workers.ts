import { workerPool } from "../../threads/worker-pool.ts";
import type { Evaluated, EvaluationTask, EvaluationWork } from "./evaluation-work.ts";

const ENTRY = new URL("./evaluation-worker.ts", import.meta.url);

/** Batches for each thread that may wait; at a third of a second each that is well within the patience of a source. */
const MOST_WAITING = 32;

export interface EvaluationWorkers extends EvaluationWork {
  close(): Promise<void>;
}

/** The arithmetic of a key holder over some threads; the main one goes on answering meanwhile. */
export function evaluationWorkers(threads: number): EvaluationWorkers {
  const pool = workerPool<EvaluationTask, Evaluated>(ENTRY, threads);
  return {
    get isFull() {
      return pool.waiting >= threads * MOST_WAITING;
    },
    evaluate: (task) => pool.run(task),
    close: () => pool.close(),
  };
}
