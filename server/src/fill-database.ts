import type { Database } from "./database/database.ts";
import { loadAreas } from "./delivery/reference/index.ts";
import type { Env } from "./env.ts";
import { hasReleased } from "./http/newest-release.query.ts";

/** Up to and including this day the demo's deliveries run. */
const DEMO_REFERENCE_DATE = "2026-07-31";

/** Says how far it is at each quarter, so that a start of some minutes is not silent. */
function quarters(say: (line: string) => void): (step: string, part: number) => void {
  let told = 0;
  return (step, part) => {
    const quarter = Math.floor(part * 4);
    if (quarter <= told || quarter >= 4) return;
    told = quarter;
    say(`De cijfers zijn voor ${quarter * 25}% geteld en beveiligd (${step}).`);
  };
}

/** Reference areas at each start; and at the first start, unless switched off, the demo and its release. */
export async function fillDatabase(database: Database, env: Env, say: (line: string) => void): Promise<void> {
  await loadAreas(database);
  if (!env.demo || (await hasReleased(database.as("monitor_api")))) return;
  const [{ loadDemo }, { buildRelease }] = await Promise.all([import("./demo/index.ts"), import("./release/index.ts")]);
  say("Eerste start: de voorbeelddata wordt gemaakt en geladen. Dat duurt een paar minuten.");
  await loadDemo(database, env, say);
  say("De cijfers worden geteld en beveiligd...");
  await buildRelease(database, { date: DEMO_REFERENCE_DATE, onProgress: quarters(say) });
}
