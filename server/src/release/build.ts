import type { IsoDate, PeriodCode } from "@monitor/schema/vocabulary";
import type { Database } from "../database/connect.ts";
import { figureKey, type GatePart, protect } from "../protection/index.ts";
import { Refusal } from "../refusal.ts";
import type { CountProgress } from "./count/index.ts";
import type { CountTransaction } from "./count/transaction.ts";
import { countRelease } from "./count-release.ts";
import { readCoverage } from "./coverage/index.ts";
import { derive } from "./derive/index.ts";
import { forgetUnused, gateMemoryOf } from "./gate-memory.ts";
import { gateThreads } from "./gate-threads.ts";
import { keepGate } from "./keep-gate.ts";
import { readOlderFigures, readStandingFigures } from "./older-figures.ts";
import { type PublishedRelease, publish, type ReleaseHeader, type ReleaseInput } from "./publish.ts";
import { keptReasons } from "./reason/reason.ts";

export interface BuildRequest {
  /** Reference date: what happened after it does not count, and a school year that it cuts off is provisional. */
  readonly date: IsoDate;
  readonly onProgress?: CountProgress;
  /** Publish a new number even when nothing changed. */
  readonly again?: boolean;
}

export interface BuiltRelease extends PublishedRelease {
  readonly referenceDate: IsoDate;
  readonly deliveries: number;
  /** What the release gate did, by indicator and school year. */
  readonly gate: readonly GatePart[];
  readonly ms: number;
}

/** The part of the work that counting is; the rest is the gate. */
const COUNTED = 0.5;

async function readHeader(sql: CountTransaction, referenceDate: IsoDate): Promise<ReleaseHeader> {
  const rows = await sql<(Omit<ReleaseInput, "id"> & { id: string; demo: boolean })[]>`
    select id, kind, organisation, period_from::text as "periodFrom", period_to::text as "periodTo", digest, demo
    from delivery.delivery where status = 'accepted' order by id`;
  const inputs = rows.map(({ demo: _, id, ...delivery }) => ({ id: Number(id), ...delivery }));
  return { referenceDate, inputs, demo: rows.some((row) => row.demo) };
}

/** What releases of the same reference date hid, whatever hid it, withdrawn ones too: a revision may not show it (rule 7). */
async function readHiddenBefore(sql: CountTransaction, referenceDate: IsoDate): Promise<ReadonlySet<string>> {
  const rows = await sql<{ indicator: string; place: string; period: PeriodCode; breakdown: string }[]>`
    select distinct indicator, place, period, breakdown
    from release.observation join release.release on number = release
    where reference_date = ${referenceDate} and status in ('SUPPRESSED', 'TOO_FEW')`;
  return new Set(rows.map(figureKey));
}

/**
 * Builds and publishes a release from the accepted deliveries: count, protect (with the gate), publish, in one transaction on one
 * snapshot. From the same deliveries come the same observations. Throws a `Refusal` when there is nothing to count.
 */
export async function buildRelease(db: Pick<Database, "as">, request: BuildRequest): Promise<BuiltRelease> {
  const started = performance.now();
  const pool = db.as("monitor_release");
  const progress = request.onProgress ?? (() => {});
  // The lock is held by a transaction around that of the release, which must not take its snapshot while it waits.
  return pool.begin(async (guard) => {
    await guard`select pg_advisory_xact_lock(hashtext('monitor release'))`;
    // not in a transaction that lasts: it would keep a new school year waiting
    await pool`select delivery.analyse_records()`;
    const built = await pool.begin("isolation level repeatable read", async (sql) => {
      const header = await readHeader(sql, request.date);
      if (header.inputs.length === 0) {
        throw new Refusal(
          "nothing-delivered",
          "Er is nog niets geleverd, dus er is niets te tellen.",
          "Lever eerst met: pnpm monitor deliver <map>.",
        );
      }
      const hiddenBefore = await readHiddenBefore(sql, request.date);
      const { figures, atoms, ...context } = await countRelease(sql, request.date, (step, part) =>
        progress(step, COUNTED * part),
      );
      if (figures.length === 0) {
        throw new Refusal(
          "nothing-to-count",
          `Op ${request.date} is er geen schooljaar waarvan de teldatum (1 oktober) al voorbij was en waarover geleverd is.`,
          "Kies een latere datum, of lever eerst over een eerder schooljaar.",
        );
      }
      const threads = gateThreads();
      const { table, gate, reasons } = await protect(figures, atoms, {
        hiddenBefore,
        before: await readOlderFigures(sql, request.date),
        standing: await readStandingFigures(sql, request.date),
        ...threads,
        memory: gateMemoryOf(pool),
        onProgress: (part) => progress("herleiden uitsluiten", COUNTED + (1 - COUNTED) * part),
      }).finally(threads.stop);
      const derived = derive({ figures: table.figures, ...context });
      const coverage = await readCoverage(sql, request.date, table);
      const published = await publish(sql, table, header, { derived, coverage, again: request.again ?? false });
      if (published.outcome === "published") {
        await keepGate(sql, published.number, gate, keptReasons(table.figures, reasons));
      }
      progress("gepubliceerd", 1);
      return {
        ...published,
        referenceDate: request.date,
        deliveries: header.inputs.length,
        gate,
        ms: Math.round(performance.now() - started),
      };
    });
    await forgetUnused(pool);
    return built;
  });
}
