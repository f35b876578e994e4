import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST_FILE, type Manifest } from "@monitor/schema/delivery";
import type { Database } from "../../server/src/database/connect.ts";
import { loadAreas, loadProviders, loadSites } from "../../server/src/delivery/reference/index.ts";
import { codeInWorkers } from "../../server/src/demo/coded/code-in-workers.ts";
import { planDemo, referenceOf } from "../../server/src/demo/plan-demo.ts";

const PUPILS = 2_400_000;
/** About; of a national year, with spells, episodes and school days. */
export const ROWS_OF_A_PUPIL = 12.8;

/** Deliveries of a national year as they would really come: as large, and each with its own organisation. */
export interface NationalDeliveries {
  readonly deliveries: readonly { readonly folder: string; readonly rows: number }[];
  /** Loads what the monitor must know before the first delivery: all areas, sites and providers of the country. */
  loadReference(db: Database): Promise<void>;
}

/** A delivery of the demo is not made to reach the disk at once, as it can be made again. A real one is. */
async function makeReal(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST_FILE);
  const manifest: Manifest = { ...JSON.parse(await readFile(path, "utf8")), demo: false };
  await writeFile(path, JSON.stringify(manifest));
  return manifest;
}

/** Writes coded deliveries of the whole country, region after region, until they have about so many rows. */
export async function writeNationalDeliveries(out: string, rows: number): Promise<NationalDeliveries> {
  const world = planDemo({ pupils: PUPILS, years: 1, seed: 1, country: true, plain: true });
  let pupils = 0;
  const enough = world.catchments.findIndex((catchment) => {
    pupils += catchment.pupils;
    // one third more, as catchments differ
    return pupils * ROWS_OF_A_PUPIL > rows * 1.33;
  });
  const catchments = enough === -1 ? world.catchments : world.catchments.slice(0, enough + 1);
  const sources = await codeInWorkers({ ...world, catchments }, out, () => {});
  const deliveries = [];
  for (const { key } of sources) {
    const folder = join(out, key);
    const { files } = await makeReal(folder);
    deliveries.push({ folder, rows: files.reduce((sum, file) => sum + file.rows, 0) });
  }
  const { sites, providers } = referenceOf(world);
  return {
    deliveries,
    async loadReference(db) {
      await loadAreas(db);
      await loadSites(
        db,
        sites.map((site) => ({ ...site, demo: false })),
      );
      await loadProviders(db, providers);
    },
  };
}
