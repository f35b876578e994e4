import { join } from "node:path";
import { previousSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { demoLinker, type Linker } from "../../linkage/index.ts";
import { deliveryOfRows, type Outcome } from "../../prepare/index.ts";
import { folderSink } from "../../prepare/node/folder-sink.ts";
import type { Delivery } from "../plan/delivery.ts";
import type { Written } from "../write/written.ts";
import { codedRows } from "./coded-rows.ts";

const AT_ONCE = 500;
/** In the place of a fingerprint of two public keys: there are no key holders. */
const NO_KEYS = "demozonderkeyholders".replaceAll(/[^a-p]/g, "a").padEnd(64, "a");

/** Links invented persons only: the others of such a demo have no number at all. */
export function linkerWithoutKeyHolders(schoolYear: SchoolYear): Linker {
  const nobody: Linker = { keys: NO_KEYS, identify: async (numbers) => numbers.map(() => ({ unlinked: "absent" })) };
  return demoLinker(nobody, schoolYear);
}

/** Writes a delivery coded, as `prepare` would from its files: the same bytes, without the files. */
export async function codeDelivery(
  delivery: Delivery,
  linkerOf: (schoolYear: SchoolYear) => Linker,
  folder: string,
): Promise<Written> {
  const { format: name, kind, schoolYear } = delivery;
  const linker = linkerOf(schoolYear);
  const bridge = delivery.about === "enrolment" && delivery.bridge;
  const previous = bridge ? linkerOf(previousSchoolYear(schoolYear)) : undefined;
  const sink = await folderSink(folder);
  const onProblem = () => {};
  const rows = deliveryOfRows({ ...delivery, format: { name, kind }, linker, previous, demo: true, sink, onProblem });
  let waiting: Outcome[] = [];
  for (const row of codedRows(delivery)) {
    waiting.push(row);
    if (waiting.length < AT_ONCE) continue;
    await rows.take(waiting);
    waiting = [];
  }
  await rows.take(waiting);
  const manifest = await rows.close();
  await sink.finish();
  return {
    paths: [...manifest.files.map(({ name }) => name), "manifest.json"].map((file) => join(folder, file)),
    mistakes: [],
  };
}
