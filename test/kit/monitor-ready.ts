import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";

// Before each file of browser tests: the monitor of `monitor-set-up.ts` may still be making its demo.

const PATIENCE = 300_000;
const health = new URL("/health", inject("monitorUrl"));
const isReady = (): Promise<boolean> =>
  fetch(health).then(
    ({ ok }) => ok,
    () => false,
  );

for (const began = Date.now(); !(await isReady()); await setTimeout(500)) {
  if (Date.now() - began > PATIENCE) throw new Error("the monitor did not start; what it wrote stands above");
}
