import type { TestProject } from "vitest/node";
import { freePort } from "../../server/src/database/free-port.ts";
import { startMonitor } from "./monitor.ts";

declare module "vitest" {
  interface ProvidedContext {
    monitorUrl: string;
  }
}

/**
 * Vitest's global set-up of the browser tests: one monitor with a small demo for all of them. It gets ready while other
 * categories run; the browser tests wait for it (`monitor-ready.ts`).
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort();
  const starting = startMonitor({ PORT: String(port) });
  starting.catch((error: Error) => process.stderr.write(`${error.message}\n`));
  project.provide("monitorUrl", `http://localhost:${port}`);
  return () =>
    starting.then(
      (monitor) => monitor.stop(),
      () => {},
    );
}
