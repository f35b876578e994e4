import { schoolYearOf } from "@monitor/schema/vocabulary";
import { protocolLinker } from "@monitor/server/linkage";
import { type KeyEntry, moreProblems, prepare, sourceFileOf } from "@monitor/server/prepare";
import type { CodedStore } from "./coded-store.ts";
import { explain } from "./explain.ts";
import type { FoundProblem, PrepareJob, PrepareNews } from "./prepare-messages.ts";

/** Problems and names handed over at a time. */
const BATCH = 500;
/** Problems that the page is told one by one: more than anybody mends, and few enough for its memory. */
const MOST_TOLD = 20_000;

type Tell = (news: PrepareNews) => void;

/** Gathers items and hands them on in batches: a message for each of a hundred thousand rows would choke the page. */
function inBatches<Item>(hand: (items: readonly Item[]) => void) {
  let waiting: Item[] = [];
  const flush = () => {
    if (waiting.length > 0) hand(waiting);
    waiting = [];
  };
  return {
    flush,
    add(item: Item): void {
      waiting.push(item);
      if (waiting.length >= BATCH) flush();
    },
  };
}

async function run(
  { files, format, organisation, period, keyHolders, residences }: PrepareJob,
  store: CodedStore,
  tell: Tell,
) {
  const problems = inBatches<FoundProblem>((items) => tell({ kind: "problems", problems: items }));
  const names = inBatches<KeyEntry>((items) => tell({ kind: "names", names: items }));
  let told = 0;
  let found = 0;
  try {
    const manifest = await prepare({
      format,
      files: files.map(sourceFileOf),
      organisation,
      period,
      linker: protocolLinker({ keyHolders, schoolYear: schoolYearOf(period.from) }),
      residenceOf: (postcode) => residences[postcode.trim().slice(0, 4)] ?? null,
      demo: false,
      sink: store,
      onProblem: (problem, about) => {
        if (++found <= MOST_TOLD) problems.add({ ...problem, about });
      },
      onKey: (entry) => names.add(entry),
      onProgress: (progress) => {
        if (Date.now() - told < 100) return;
        told = Date.now();
        tell({ kind: "progress", ...progress });
      },
    });
    return { manifest, files: await store.close(manifest.files.map(({ name }) => name)) };
  } finally {
    if (found > MOST_TOLD) problems.add(moreProblems(found - MOST_TOLD));
    problems.flush();
    names.flush();
  }
}

/** Prepares a delivery in this browser and tells how it goes; the last thing told is `done` or `failed`. */
export async function runJob(job: PrepareJob, store: CodedStore, tell: Tell): Promise<void> {
  try {
    const { manifest, files } = await run(job, store, tell);
    if (manifest.counts.read > 0 && manifest.counts.delivered === 0) {
      const message = `Geen van de ${manifest.counts.read} gelezen regels is bruikbaar. Er is geen levering gemaakt.`;
      tell({ kind: "failed", code: "nothing-delivered", message, remedy: "Lees hieronder wat er met de regels is." });
      return;
    }
    tell({ kind: "done", manifest, files });
  } catch (error) {
    tell({ kind: "failed", ...explain(error) });
  }
}
