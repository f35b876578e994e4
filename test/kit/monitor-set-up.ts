import type { TestProject } from "vitest/node";
import { startMonitor } from "./monitor.ts";

declare module "vitest" {
  interface ProvidedContext {
    monitorUrl: string;
  }
}

/** Vitest's global set-up of the browser tests: one monitor with a small demo for all of them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const monitor = await startMonitor();
  project.provide("monitorUrl", monitor.url);
  return () => monitor.stop();
}
