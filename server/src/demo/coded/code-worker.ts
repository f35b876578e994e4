import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { deliveriesAt, planDemo } from "../plan-demo.ts";
import { type DemoSource, sourceOf } from "../sources.ts";
import { codeDelivery, linkerWithoutKeyHolders } from "./code-delivery.ts";
import type { Coded, CodeOrder } from "./code-in-workers.ts";

// A worker of its own plans the world again, which takes less than sending it, and then codes catchment by catchment.
const { request, out } = workerData as CodeOrder;
const world = planDemo(request);

async function code(place: number): Promise<Coded> {
  const sources: DemoSource[] = [];
  for (const delivery of deliveriesAt(world, place)) {
    const written = await codeDelivery(delivery, linkerWithoutKeyHolders, join(out, delivery.key));
    sources.push(sourceOf(delivery, written, out));
  }
  return { place, sources };
}

parentPort!.on("message", async (place: number) => parentPort!.postMessage(await code(place)));
