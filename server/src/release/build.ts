import type { IsoDate } from "@monitor/schema/vocabulary";
import type { Database } from "../database/connect.ts";
import { protect } from "../protection/index.ts";
import { Refusal } from "../refusal.ts";
import { type CountProgress, countFigures } from "./count/index.ts";
import type { CountTransaction } from "./count/transaction.ts";
import { type PublishedRelease, publish, type ReleaseHeader, type ReleaseInput } from "./publish.ts";

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
  readonly ms: number;
}

async function readHeader(sql: CountTransaction, referenceDate: IsoDate): Promise<ReleaseHeader> {
  const rows = await sql<(Omit<ReleaseInput, "id"> & { id: string; demo: boolean })[]>`
    select id, kind, organisation, period_from::text as "periodFrom", period_to::text as "periodTo", digest, demo
    from delivery.delivery where status = 'accepted' order by id`;
  const inputs = rows.map(({ demo: _, id, ...delivery }) => ({ id: Number(id), ...delivery }));
  return { referenceDate, inputs, demo: rows.some((row) => row.demo) };
}

/**
 * Builds and publishes a release from the accepted deliveries: count, protect, publish, in one transaction on one
 * snapshot. From the same deliveries come the same observations. Throws a `Refusal` when there is nothing to count.
 */
export async function buildRelease(db: Pick<Database, "as">, request: BuildRequest): Promise<BuiltRelease> {
  const started = performance.now();
  const pool = db.as("monitor_release");
  const progress = request.onProgress ?? (() => {});
  // The lock is held by a transaction around that of the release, which must not take its snapshot while it waits.
  return pool.begin(async (guard) => {
    await guard`select pg_advisory_xact_lock(hashtext('monitor release'))`;
    return pool.begin("isolation level repeatable read", async (sql) => {
      const header = await readHeader(sql, request.date);
      if (header.inputs.length === 0) {
        throw new Refusal(
          "nothing-delivered",
          "Er is nog niets geleverd, dus er is niets te tellen.",
          "Lever eerst met: pnpm monitor deliver <map>.",
        );
      }
      const figures = await countFigures(sql, request.date, progress);
      if (figures.length === 0) {
        throw new Refusal(
          "nothing-to-count",
          `Op ${request.date} is er geen schooljaar waarvan de teldatum (1 oktober) al voorbij was en waarover geleverd is.`,
          "Kies een latere datum, of lever eerst over een eerder schooljaar.",
        );
      }
      const published = await publish(sql, protect(figures), header, request.again ?? false);
      progress("gepubliceerd", 1);
      return {
        ...published,
        referenceDate: request.date,
        deliveries: header.inputs.length,
        ms: Math.round(performance.now() - started),
      };
    });
  });
}
