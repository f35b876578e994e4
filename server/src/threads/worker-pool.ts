import { Worker } from "node:worker_threads";

export interface WorkerPool<Task, Result> {
  /** Tasks that are at hand or wait. */
  readonly waiting: number;
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

interface Waiting<Task, Result> {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** What a thread answers; an error of its own goes no further, because it could hold what was worked on. */
export type Answer<Result> = { readonly done: Result } | { readonly failed: true };

const broken = () => new Error("a worker thread ended before its work was done");

/**
 * Threads that do tasks, each thread one at a time, in the order of asking. A thread begins when there is work for it.
 * An idle pool does not keep the process.
 *
 * @param entry file of the thread; answers each message with one `Answer`
 */
export function workerPool<Task, Result>(entry: URL, size: number): WorkerPool<Task, Result> {
  const queue: Waiting<Task, Result>[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting<Task, Result>>();
  const alive = new Set<Worker>();
  const worked = new Set<Worker>();
  let most = size;
  let open = true;

  const next = () => {
    while (queue.length > 0 && (idle.length > 0 || alive.size < most)) {
      if (idle.length === 0) start();
      const [worker, waiting] = [idle.pop()!, queue.shift()!];
      busy.set(worker, waiting);
      worker.ref();
      worker.postMessage(waiting.task);
    }
  };

  const start = () => {
    // Node strips the types itself; the loader of the server would leave a compiler behind for each thread
    const worker = new Worker(entry, { execArgv: [] });
    worker.unref();
    alive.add(worker);
    worker.on("message", (answer: Answer<Result>) => {
      const waiting = busy.get(worker)!;
      busy.delete(worker);
      worked.add(worker);
      worker.unref();
      idle.push(worker);
      if ("done" in answer) waiting.resolve(answer.done);
      else waiting.reject(broken());
      next();
    });
    const lost = () => {
      if (!alive.delete(worker)) return;
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      busy.get(worker)?.reject(broken());
      busy.delete(worker);
      // one that died at its work may be replaced; one that could not even begin would never end dying
      if (!worked.delete(worker)) most--;
      if (most === 0) for (const { reject } of queue.splice(0)) reject(broken());
      next();
    };
    worker.on("error", lost);
    worker.on("exit", lost);
    idle.push(worker);
  };

  return {
    get waiting() {
      return queue.length + busy.size;
    },
    run: (task) =>
      new Promise((resolve, reject) => {
        if (!open || most === 0) return reject(broken());
        queue.push({ task, resolve, reject });
        next();
      }),
    async close() {
      open = false;
      await Promise.all([...alive].map((worker) => worker.terminate()));
      for (const { reject } of queue.splice(0)) reject(broken());
    },
  };
}
