import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { WorldPlan, WorldRequest } from "../plan/world.ts";
import type { DemoSource } from "../sources.ts";

const ENTRY = new URL("./code-worker.ts", import.meta.url);
/** Megabytes of a worker: the largest catchment needs half of it, and without a limit it would take all there is. */
const MEMORY = 350;
/** More would not fit together in a gigabyte. */
const MOST_WORKERS = 2;

export interface CodeOrder {
  readonly request: WorldRequest;
  readonly out: string;
}

/** From a worker: the deliveries of a catchment are written. */
export interface Coded {
  readonly place: number;
  readonly sources: readonly DemoSource[];
}

/** Writes the deliveries of a plain demo coded, catchment by catchment in workers; answers them in their order. */
export async function codeInWorkers(
  { request, catchments }: WorldPlan,
  out: string,
  onCoded: (place: number) => void,
): Promise<DemoSource[]> {
  const found: (readonly DemoSource[])[] = [];
  const places = [...catchments.keys()];
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const giveNext = () => {
        const place = places.shift();
        if (place === undefined) resolve();
        else worker.postMessage(place);
      };
      worker.on("message", ({ place, sources }: Coded) => {
        found[place] = sources;
        onCoded(place);
        giveNext();
      });
      worker.once("error", reject);
      giveNext();
    });
  const order: CodeOrder = { request, out };
  const workers = Array.from(
    { length: Math.min(MOST_WORKERS, availableParallelism(), catchments.length) },
    () => new Worker(ENTRY, { workerData: order, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY } }),
  );
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return found.flat();
}
