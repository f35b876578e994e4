import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { Refusal } from "../refusal.ts";
import { codeDelivery, linkerWithoutKeyHolders } from "./coded/code-delivery.ts";
import { deliveriesOf } from "./plan/deliveries.ts";
import type { Delivery } from "./plan/delivery.ts";
import { planCatchmentPeople } from "./plan/plan-catchment.ts";
import { planWorld } from "./plan/plan-world.ts";
import { sitesOf, type WorldPlan, type WorldRequest } from "./plan/world.ts";
import { readPlaces } from "./read-places.ts";
import type { DemoReference, DemoSource, DemoSources, SiteTruth } from "./sources.ts";
import { writeDelivery } from "./write/write-delivery.ts";
import type { Written } from "./write/written.ts";

/** What a demo is made from; the eleven regions for at most as many pupils as they have, then the whole country. */
export type DemoChoice = Pick<WorldRequest, "pupils" | "years" | "seed"> & Partial<WorldRequest>;

export interface DemoRequest extends DemoChoice {
  /** A new or an empty folder. */
  readonly out: string;
  readonly onProgress?: Making["onProgress"];
}

/** How far the demo is: catchments (regions, or parts of large ones) written, and the share of all pupils in them. */
export interface DemoProgress {
  readonly part: number;
  readonly parts: number;
  readonly share: number;
}

/** A plan that is carried out. */
export interface Making {
  readonly world: WorldPlan;
  readonly onProgress?: ((progress: DemoProgress) => void) | undefined;
}

export const SOURCES_FILE = "bronnen.json";
export const TRUTH_FILE = "waarheid.json";

/** About as many pupils as the eleven regions have in reality. */
const PUPILS_OF_THE_REGIONS = 700_000;

/** The plan of a demo without its pupils. The same seed gives the same plan. */
export function planDemo({ pupils, years, seed, country, plain = false }: DemoChoice): WorldPlan {
  return planWorld({ pupils, years, seed, country: country ?? pupils > PUPILS_OF_THE_REGIONS, plain }, readPlaces());
}

/** The reference rows of a demo: what the monitor must know before the first delivery. */
export function referenceOf(world: WorldPlan): DemoReference {
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
  const { request, years, protocolSite, providers } = world;
  const { seed, pupils, plain } = request;
  return { seed, pupils, years, protocolSite: plain ? null : protocolSite, sites, providers };
}

/** What is true of each site, for who wants to check an estimate. */
export function truthOf(world: WorldPlan): SiteTruth[] {
  return world.catchments.flatMap((catchment) =>
    sitesOf(catchment).map(({ code, schoolType, careRate, absenceFactors, longTermRate }) => {
      return { site: code, region: catchment.region, schoolType, careRate, absenceFactors, longTermRate };
    }),
  );
}

/** Plans and gives the deliveries of a demo one catchment at a time, so that memory does not grow with the demo. */
function* allDeliveries({ world, onProgress }: Making): Generator<Delivery> {
  const numbering = { next: 1 };
  const pupils = world.catchments.reduce((sum, one) => sum + one.pupils, 0);
  let done = 0;
  for (const [place, catchment] of world.catchments.entries()) {
    yield* deliveriesOf(world, catchment, planCatchmentPeople(world, catchment, numbering));
    done += catchment.pupils;
    onProgress?.({ part: place + 1, parts: world.catchments.length, share: done / pupils });
  }
}

function sourceOf(delivery: Delivery, { paths, mistakes }: Written, out: string): DemoSource {
  const { key, region, kind, format, organisation, schoolYear, period } = delivery;
  const files = paths.map((path) => relative(out, path));
  const bridge = delivery.about === "enrolment" && delivery.bridge;
  return { key, region, kind, format, organisation, schoolYear, period, files, bridge, mistakes };
}

/** Writes the sources of a demo one by one: each is complete on disk when it is yielded. */
export function* writeSources(making: Making, out: string): Generator<DemoSource> {
  for (const delivery of allDeliveries(making)) {
    yield sourceOf(delivery, writeDelivery(delivery, join(out, delivery.key)), out);
  }
}

/** Writes the deliveries of a plain demo coded, as `prepare` would with a linker that needs no key holders. */
async function* codeSources(making: Making, out: string): AsyncGenerator<DemoSource> {
  for (const delivery of allDeliveries(making)) {
    const written = await codeDelivery(delivery, linkerWithoutKeyHolders, join(out, delivery.key));
    yield sourceOf(delivery, written, out);
  }
}

async function requireEmpty(out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length === 0) return;
  throw new Refusal(
    "demo-folder-not-empty",
    `De map ${out} is niet leeg.`,
    "Kies een nieuwe map, of maak deze map eerst zelf leeg: de demo overschrijft niets.",
  );
}

async function makeDemo(request: DemoRequest, write: typeof writeSources | typeof codeSources): Promise<DemoSources> {
  const { out, onProgress } = request;
  await requireEmpty(out);
  const world = planDemo(request);
  const sources: DemoSource[] = [];
  for await (const source of write({ world, onProgress }, out)) sources.push(source);
  const demo = { ...referenceOf(world), sources };
  await writeFile(join(out, TRUTH_FILE), `${JSON.stringify(truthOf(world), null, 1)}\n`);
  // last, so that a folder without it is known to be half done
  await writeFile(join(out, SOURCES_FILE), `${JSON.stringify(demo, null, 1)}\n`);
  return demo;
}

/**
 * Writes a whole demo, the same request giving the same files byte for byte: the files of all sources in their real
 * formats, `bronnen.json` with the list of deliveries and the reference rows, and `waarheid.json` with the true
 * parameters of each site.
 * @throws Refusal when the folder holds anything
 */
export const generateDemo = (request: DemoRequest): Promise<DemoSources> => makeDemo(request, writeSources);

/**
 * Writes a demo as coded deliveries, ready to be received: a folder for each, named by its key. Nothing in it is wrong
 * on purpose, and nobody has a test number: no key holder is needed. Otherwise as `generateDemo`.
 */
export const codedDemo = (request: DemoRequest): Promise<DemoSources> =>
  makeDemo({ ...request, plain: true }, codeSources);
