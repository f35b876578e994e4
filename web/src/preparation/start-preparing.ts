import type { PrepareJob, PrepareNews } from "./prepare-messages.ts";

export interface Preparing {
  /** Stops at once; nothing is told any more. */
  cancel(): void;
}

/** Prepares in a worker of this page. */
export function startPreparing(job: PrepareJob, tell: (news: PrepareNews) => void): Preparing {
  const worker = new Worker(new URL("./prepare.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<PrepareNews>) => {
    tell(data);
    if (data.kind === "done" || data.kind === "failed") worker.terminate();
  });
  worker.addEventListener("error", () => {
    worker.terminate();
    tell({
      kind: "failed",
      code: "page-failed",
      message: "Het voorbereiden kon in deze browser niet starten.",
      remedy: "Laad de pagina opnieuw, gebruik een nieuwere browser, of gebruik 'pnpm monitor prepare'.",
    });
  });
  worker.postMessage(job);
  return { cancel: () => worker.terminate() };
}
