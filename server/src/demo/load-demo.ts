import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../database/connect.ts";
import { type ReceiveResult, receive } from "../delivery/index.ts";
import type { Env } from "../env.ts";
import { startEmbeddedKeyHolders } from "../linkage/embedded-key-holders.ts";
import { planDemo, referenceOf } from "./generate-demo.ts";
import { runPreparation } from "./load/run-preparation.ts";
import { loadReference } from "./load-reference.ts";

const DEMO_SEED = 2026;
const DEMO_YEARS = 3;
const RECEIVED_BY = "demo";
/** Deliveries received at the same time: while one waits for the disk, another checks its rows. */
const AT_ONCE = 3;

export interface LoadedDemo {
  readonly deliveries: number;
  /** Deliveries that an earlier, interrupted start had loaded already. */
  readonly unchanged: number;
  /** Deliveries that wait for a person: the planted one. */
  readonly held: number;
  readonly rows: number;
}

type DemoEnv = Pick<Env, "dataDir" | "demoPupils">;

/** Runs tasks, at most a number at once; the first failure is thrown by the next `add`, or by `end`. */
function inParallel(most: number) {
  const running = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | null = null;
  const check = () => {
    if (failure !== null) throw failure.error;
  };
  return {
    async add(task: () => Promise<void>): Promise<void> {
      const one: Promise<void> = task()
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => running.delete(one));
      running.add(one);
      if (running.size >= most) await Promise.race(running);
      check();
    },
    /** Waits for what is running, whatever comes of it. */
    async settled(): Promise<void> {
      await Promise.all(running);
    },
    async end(): Promise<void> {
      await Promise.all(running);
      check();
    },
  };
}

/**
 * Makes the demo and loads it as real sources would: generated in their own formats, prepared with two key holders on
 * this machine, and received one delivery at a time. May be run again after it was broken off: what was accepted is
 * not loaded twice. The sources of one region stay in `<dataDir>/demo/voorbeelden`; all other files go.
 *
 * @param say one line of Dutch each time a part is done
 * @throws Refusal or LinkageError, in Dutch
 */
export async function loadDemo(
  db: Database,
  { dataDir, demoPupils }: DemoEnv,
  say: (line: string) => void,
): Promise<LoadedDemo> {
  const request = { pupils: demoPupils, years: DEMO_YEARS, seed: DEMO_SEED };
  await loadReference(db, referenceOf(planDemo(request)));

  const [work, examples] = [join(dataDir, "demo", "werk"), join(dataDir, "demo", "voorbeelden")];
  for (const folder of [work, examples]) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
  const results: ReceiveResult[] = [];
  const keyHolders = await startEmbeddedKeyHolders(dataDir);
  const preparation = runPreparation({ ...request, work, examples, keyHolders: keyHolders.endpoints });
  const reception = inParallel(AT_ONCE);
  try {
    for await (const news of preparation.news) {
      if ("catchment" in news) {
        say(`Voorbeelddata: deel ${news.catchment} van ${news.of} is klaar (${results.length} leveringen geladen).`);
      }
      if (!("prepared" in news)) continue;
      const { prepared, folder } = news;
      await reception.add(async () => {
        results.push(await receive(db, folder, { by: RECEIVED_BY, dataDir }));
        await rm(folder, { recursive: true });
        preparation.received(prepared);
      });
    }
    await reception.end();
  } finally {
    preparation.stop();
    await reception.settled();
    await keyHolders.stop();
    await rm(work, { recursive: true, force: true });
  }
  const { unchanged = [], held = [], accepted = [] } = Object.groupBy(results, ({ outcome }) => outcome);
  if (held.length > 0) say(`Voorbeelddata: ${held.length} levering wacht op een besluit, zie de pagina Leveringen.`);
  return {
    deliveries: results.length,
    unchanged: unchanged.length,
    held: held.length,
    rows: accepted.reduce((sum, { rows }) => sum + rows, 0),
  };
}
