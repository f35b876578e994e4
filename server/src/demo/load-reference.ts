import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../database/connect.ts";
import { loadAreas, loadProviders, loadSites } from "../delivery/reference/index.ts";
import { Refusal } from "../refusal.ts";
import { SOURCES_FILE } from "./generate-demo.ts";
import type { DemoReference, DemoSources } from "./sources.ts";

/** Loads what the monitor must know before the first delivery of a demo: areas, sites and providers. */
export async function loadReference(db: Database, { sites, providers }: Pick<DemoReference, "sites" | "providers">) {
  await loadAreas(db);
  await loadSites(db, sites);
  await loadProviders(db, providers);
}

/**
 * Loads the reference rows of a demo that was written to a folder, and answers what is in it.
 * @throws Refusal when the folder holds no whole demo
 */
export async function loadDemoReference(db: Database, folder: string): Promise<DemoSources> {
  const text = await readFile(join(folder, SOURCES_FILE), "utf8").catch(() => null);
  if (text === null) {
    throw new Refusal(
      "no-demo",
      `In ${folder} staat geen hele demo: ${SOURCES_FILE} ontbreekt.`,
      "Geef de map die monitor demo generate heeft gemaakt, en laat dat eerst klaar zijn.",
    );
  }
  const demo: DemoSources = JSON.parse(text);
  await loadReference(db, demo);
  return demo;
}
