import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../refusal.ts";
import type { Numbering } from "./plan/new-person.ts";
import { planWorld, type WorldRequest } from "./plan/plan-world.ts";
import { sitesOf, type WorldPlan } from "./plan/world.ts";
import { readPlaces } from "./read-places.ts";
import type { DemoReference, DemoSource, DemoSources, SiteTruth } from "./sources.ts";
import { writeCatchment } from "./write/write-catchment.ts";

export interface DemoRequest extends WorldRequest {
  /** A new or an empty folder. */
  readonly out: string;
}

/** How far the demo is: catchments (regions, or parts of large ones) written. */
export type DemoProgress = (done: number, total: number) => void;

export const SOURCES_FILE = "bronnen.json";
export const TRUTH_FILE = "waarheid.json";

/** The plan of a demo without its pupils. The same seed gives the same plan. */
export function planDemo(request: WorldRequest): WorldPlan {
  return planWorld(request, readPlaces());
}

/** The reference rows of a demo: what the monitor must know before the first delivery. */
export function referenceOf(world: WorldPlan, pupils: number): DemoReference {
  const sites = world.catchments.flatMap(sitesOf).map((site) => ({
    code: site.code,
    name: site.name,
    schoolType: site.schoolType,
    boardCode: site.boardCode,
    postcode4: site.postcode4,
    place: site.place,
    municipalityCode: site.municipality,
    demo: true as const,
  }));
  const { seed, years, protocolSite, providers } = world;
  return { seed, pupils, years, protocolSite, sites, providers };
}

/** What is true of each site, for who wants to check an estimate. */
export function truthOf(world: WorldPlan): SiteTruth[] {
  return world.catchments.flatMap((catchment) =>
    sitesOf(catchment).map(({ code, schoolType, careRate, absenceFactors, longTermRate }) => {
      return { site: code, region: catchment.region, schoolType, careRate, absenceFactors, longTermRate };
    }),
  );
}

/** Writes the sources of a demo one by one: each is complete on disk when it is yielded. */
export function* writeSources(world: WorldPlan, out: string, onProgress?: DemoProgress): Generator<DemoSource> {
  const numbering: Numbering = { next: 1 };
  for (const [place, catchment] of world.catchments.entries()) {
    yield* writeCatchment(world, catchment, numbering, out);
    onProgress?.(place + 1, world.catchments.length);
  }
}

/**
 * Writes a whole demo, the same seed giving the same files byte for byte: the files of all sources in their real formats, `bronnen.json` with the list of deliveries and
 * the reference rows, and `waarheid.json` with the true parameters of each site.
 * @throws Refusal when the folder holds anything
 */
export async function generateDemo(
  request: DemoRequest & { readonly onProgress?: DemoProgress },
): Promise<DemoSources> {
  const { out, onProgress, pupils } = request;
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0) {
    throw new Refusal(
      "demo-folder-not-empty",
      `De map ${out} is niet leeg.`,
      "Kies een nieuwe map, of maak deze map eerst zelf leeg: de demo overschrijft niets.",
    );
  }
  const world = planDemo(request);
  const sources = [...writeSources(world, out, onProgress)];
  const demo = { ...referenceOf(world, pupils), sources };
  await writeFile(join(out, TRUTH_FILE), `${JSON.stringify(truthOf(world), null, 1)}\n`);
  // last, so that a folder without it is known to be half done
  await writeFile(join(out, SOURCES_FILE), `${JSON.stringify(demo, null, 1)}\n`);
  return demo;
}
