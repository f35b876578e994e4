import { parentPort } from "node:worker_threads";
import type { Answer } from "./worker-pool.ts";

/** Lets this thread do each task that it is sent, and answer it. */
export function answerTasks<Task, Result>(work: (task: Task) => Result | Promise<Result>): void {
  parentPort!.on("message", async (task: Task) => {
    let answer: Answer<Result>;
    try {
      answer = { done: await work(task) };
    } catch {
      answer = { failed: true };
    }
    parentPort!.postMessage(answer);
  });
}
