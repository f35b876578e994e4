import type { IsoDate } from "@monitor/schema/vocabulary";
import type { Database } from "../database/connect.ts";

export interface ListedRelease {
  readonly number: number;
  readonly referenceDate: IsoDate;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  readonly fingerprint: string;
  readonly deliveries: number;
  readonly observations: number;
  readonly demo: boolean;
}

/** All releases, the newest first. */
export async function listReleases(db: Pick<Database, "as">): Promise<readonly ListedRelease[]> {
  const rows = await db.as("monitor_release")<(Omit<ListedRelease, "publishedAt"> & { publishedAt: Date })[]>`
    select number, reference_date::text as "referenceDate", published_at as "publishedAt", fingerprint,
      jsonb_array_length(inputs) as deliveries, demo,
      (select count(*)::int from release.observation where observation.release = number) as observations
    from release.release order by number desc`;
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
}
