import { once } from "node:events";
import { LinkageError } from "../../linkage/index.ts";
import { Refusal } from "../../refusal.ts";
import type { PreparationNews, PreparationOrder, Received } from "./messages.ts";
import { prepareSources } from "./prepare-sources.ts";

// The process beside the monitor that makes and prepares the demo, so that both cores work. It is told what to do and
// tells what is ready by messages; it ends with the monitor, or when the monitor ends it.

/** Deliveries that may wait to be received; bounds the disk that they take. */
const MOST_WAITING = 30;

const tell = (news: PreparationNews) => process.send!(news);

const [order] = (await once(process, "message")) as [PreparationOrder];
process.once("disconnect", () => process.exit(1));
let waiting = 0;
let goOn = () => {};
process.on("message", (_: Received) => {
  waiting--;
  goOn();
});

try {
  for await (const news of prepareSources(order)) {
    tell(news);
    if (!("prepared" in news)) continue;
    waiting++;
    while (waiting >= MOST_WAITING) await new Promise<void>((resolve) => (goOn = resolve));
  }
  tell({ finished: true });
} catch (error) {
  const known = error instanceof Refusal || error instanceof LinkageError;
  const remedy = known ? error.remedy : "Start de monitor opnieuw: het laden gaat verder waar het bleef.";
  tell({ failed: (error as Error).message, remedy });
}
// stays until the monitor ends it: leaving by itself would race with what the monitor still has to say
