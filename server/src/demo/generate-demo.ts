import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../refusal.ts";
import { codeInWorkers } from "./coded/code-in-workers.ts";
import type { WorldPlan } from "./plan/world.ts";
import { type DemoChoice, deliveriesAt, planDemo, referenceOf, truthOf } from "./plan-demo.ts";
import { type DemoSource, type DemoSources, sourceOf } from "./sources.ts";
import { writeDelivery } from "./write/write-delivery.ts";

export { planDemo, referenceOf };

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

/** Counts the catchments that are done. */
function counter({ world: { catchments }, onProgress }: Making): (place: number) => void {
  const pupils = catchments.reduce((sum, one) => sum + one.pupils, 0);
  const done = { part: 0, pupils: 0 };
  return (place) => {
    done.pupils += catchments[place]!.pupils;
    onProgress?.({ part: ++done.part, parts: catchments.length, share: done.pupils / pupils });
  };
}

/** Writes the sources of a demo one by one: each is complete on disk when it is yielded. */
export function* writeSources(making: Making, out: string): Generator<DemoSource> {
  const isDone = counter(making);
  for (const place of making.world.catchments.keys()) {
    for (const delivery of deliveriesAt(making.world, place)) {
      yield sourceOf(delivery, writeDelivery(delivery, join(out, delivery.key)), out);
    }
    isDone(place);
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

type Write = (making: Making, out: string) => Iterable<DemoSource> | Promise<Iterable<DemoSource>>;

async function makeDemo({ out, onProgress, ...choice }: DemoRequest, write: Write): Promise<DemoSources> {
  await requireEmpty(out);
  const world = planDemo(choice);
  const sources = [...(await write({ world, onProgress }, out))];
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
  makeDemo({ ...request, plain: true }, (making, out) => codeInWorkers(making.world, out, counter(making)));
