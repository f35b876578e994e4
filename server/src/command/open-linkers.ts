import { mkdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { previousSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { demoLinker, type Linker, protocolLinker, purposeOf } from "../linkage/index.ts";
import { fingerprintOf } from "../linkage/key-fingerprint.ts";
import { pinnedKeyOf } from "../linkage/key-holder-client.ts";
import { type LinkedBeforeFile, openLinkedBefore } from "../linkage/resume/linked-before-file.ts";
import { sourceWorkers } from "../linkage/source-workers.ts";
import { type KeyHolders, openKeyHolders } from "./key-holders.ts";

export interface LinkersRequest {
  readonly dataDir: string;
  /** Folder of the delivery; what is linked is kept beside it until it is whole. */
  readonly out: string;
  readonly schoolYear: SchoolYear;
  readonly demo: boolean;
  /** Whether each pupil is to be linked to the school year before too. */
  readonly bridge: boolean;
}

export interface Linkers {
  readonly linker: Linker;
  readonly previous?: Linker | undefined;
  /** Identifiers that a run that was broken off had made already. */
  readonly resumed: number;
  /** @param whole the delivery is made: what was kept to go on with is removed */
  close(whole: boolean): Promise<void>;
}

const years = (schoolYear: SchoolYear, bridge: boolean): SchoolYear[] =>
  bridge ? [schoolYear, previousSchoolYear(schoolYear)] : [schoolYear];

/** Makes the linkers of one delivery, over all processors, that go on where a run for it was broken off. */
export async function openLinkers({ dataDir, out, schoolYear, demo, bridge }: LinkersRequest): Promise<Linkers> {
  const kept: LinkedBeforeFile[] = [];
  const work = sourceWorkers(availableParallelism());
  let holders: KeyHolders | undefined;

  const close = async (whole: boolean) => {
    for (const one of kept) await (whole ? one.remove() : one.close());
    await work.close();
    await holders?.stop();
  };

  try {
    holders = await openKeyHolders(dataDir);
    const { endpoints } = holders;
    await mkdir(dirname(resolve(out)), { recursive: true });
    const keyFile = join(dataDir, "keys", "hervatten.key");
    const linkers: Linker[] = [];
    for (const [place, year] of years(schoolYear, bridge).entries()) {
      const path = `${resolve(out)}${place === 0 ? "" : ".vorig"}.hervat`;
      const keys = fingerprintOf(endpoints.map((endpoint) => pinnedKeyOf(endpoint, year)));
      const linkedBefore = await openLinkedBefore({ path, keyFile, purpose: purposeOf(year), keys });
      kept.push(linkedBefore);
      const options = { keyHolders: endpoints, schoolYear: year, work, linkedBefore, bridge: place > 0 };
      const protocol = protocolLinker(options);
      linkers.push(demo ? demoLinker(protocol, year) : protocol);
    }
    const [linker, previous] = linkers;
    return { linker: linker!, previous, resumed: kept.reduce((sum, { found }) => sum + found, 0), close };
  } catch (error) {
    await close(false);
    throw error;
  }
}
