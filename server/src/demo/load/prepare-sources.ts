import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { previousSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { residenceByPostcode } from "../../delivery/reference/index.ts";
import { demoLinker, type Linker, protocolLinker } from "../../linkage/index.ts";
import { rememberingLinker } from "../../prepare/index.ts";
import { prepareToFolder } from "../../prepare/node/prepare-to-folder.ts";
import { type DemoProgress, planDemo, SOURCES_FILE, writeSources } from "../generate-demo.ts";
import type { WorldPlan } from "../plan/world.ts";
import type { DemoSource } from "../sources.ts";
import type { PreparationNews, PreparationOrder } from "./messages.ts";

/** The region of which the files of the last school year are kept: the one with the deliberate mistakes. */
const EXAMPLE_REGION = "IR-TWENTE";

/** One linker for each school year; a number is linked once for all sources together. */
function linkersOf({ keyHolders }: PreparationOrder) {
  const linkers = new Map<string, Linker>();
  return (schoolYear: SchoolYear, bridge = false): Linker => {
    const key = `${schoolYear} ${bridge}`;
    const protocol = () => protocolLinker({ keyHolders, schoolYear, bridge });
    const known = linkers.get(key) ?? rememberingLinker(demoLinker(protocol(), schoolYear));
    linkers.set(key, known);
    return known;
  };
}

const isExample = ({ region, schoolYear }: DemoSource, world: WorldPlan): boolean =>
  region === EXAMPLE_REGION && schoolYear === world.years.at(-1);

/** Keeps the files of an example and the report that came of them. */
async function keep(source: DemoSource, folder: string, report: string, examples: string): Promise<void> {
  const target = join(examples, source.key);
  await mkdir(dirname(target), { recursive: true });
  await cp(folder, target, { recursive: true });
  await cp(report, `${target}.verslag.csv`);
}

/**
 * Writes the sources of the demo and prepares each with the two key holders, as the source itself would.
 * @yields the folder of a delivery, whole, or how many catchments are done
 * @throws Refusal or LinkageError, in Dutch
 */
export async function* prepareSources(order: PreparationOrder): AsyncGenerator<PreparationNews> {
  const world = planDemo(order);
  const linkerOf = linkersOf(order);
  const residenceOf = residenceByPostcode();
  const examples: DemoSource[] = [];
  const sourceFolder = join(order.work, "bron");
  let catchments = 0;
  let told = 0;
  const onProgress = ({ part }: DemoProgress) => {
    catchments = part;
  };
  const news = (): PreparationNews => ({ catchment: catchments, of: world.catchments.length });
  for (const source of writeSources({ world, onProgress }, sourceFolder)) {
    if (catchments > told) yield news();
    told = catchments;
    const { key, format, organisation, period, schoolYear, files, bridge } = source;
    const { folder, report } = await prepareToFolder({
      format,
      organisation,
      period,
      residenceOf,
      paths: files.map((file) => join(sourceFolder, file)),
      linker: linkerOf(schoolYear),
      previous: bridge ? linkerOf(previousSchoolYear(schoolYear), true) : undefined,
      demo: true,
      withoutKeyFile: true,
      out: join(order.work, "levering", key),
    });
    if (isExample(source, world)) {
      examples.push(source);
      await keep(source, join(sourceFolder, key), report, order.examples);
    }
    await rm(join(sourceFolder, key), { recursive: true });
    await rm(report);
    yield { prepared: key, folder };
  }
  await writeFile(join(order.examples, SOURCES_FILE), `${JSON.stringify({ sources: examples }, null, 1)}\n`);
  yield news();
}
