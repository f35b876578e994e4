import { openStore } from "./coded-store.ts";
import { runJob } from "./prepare-job.ts";
import type { PrepareJob, PrepareNews } from "./prepare-messages.ts";

// Runs beside the page, so that the page stays usable while it works. What it reads stays in this browser.
const tell = (news: PrepareNews) => self.postMessage(news);

self.addEventListener("message", ({ data }: MessageEvent<PrepareJob>) => {
  void openStore(data.key).then((store) => runJob(data, store, tell));
});
