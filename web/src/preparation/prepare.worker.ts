import type { PrepareJob, PrepareNews } from "./prepare-messages.ts";

// Runs beside the page, so that the page stays usable while it works. What it reads stays in this browser.
const tell = (news: PrepareNews) => self.postMessage(news);

async function work(job: PrepareJob): Promise<void> {
  const [{ openStore }, { runJob }] = await Promise.all([import("./coded-store.ts"), import("./prepare-job.ts")]);
  await runJob(job, await openStore(job.key), tell);
}

// The rest is fetched after the listener is there: the arithmetic waits for its WebAssembly while it is loaded, and a
// job that came in meanwhile would be lost.
self.addEventListener("message", ({ data }: MessageEvent<PrepareJob>) => {
  void work(data).catch(() =>
    tell({
      kind: "failed",
      code: "page-failed",
      message: "Het voorbereiden kon in deze browser niet starten.",
      remedy: "Laad de pagina opnieuw, gebruik een nieuwere browser, of gebruik 'pnpm monitor prepare'.",
    }),
  );
});
