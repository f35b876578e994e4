import type { IsoDate } from "@monitor/schema/vocabulary";
import type { Sql, TransactionSql } from "postgres";
import { Refusal } from "../refusal.ts";
import type { ReleaseInput } from "./publish.ts";

/** A release that is not served any more: since when, by whom and why. */
export interface Withdrawn {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

export interface ListedRelease {
  readonly number: number;
  readonly referenceDate: IsoDate;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  readonly fingerprint: string;
  readonly deliveries: number;
  readonly observations: number;
  readonly demo: boolean;
  /** Null: it is served. */
  readonly withdrawn: Withdrawn | null;
}

/** A release with the deliveries that it counts. */
export interface KnownRelease extends ListedRelease {
  readonly inputs: readonly ReleaseInput[];
}

interface ReleaseRow extends Omit<KnownRelease, "publishedAt" | "withdrawn"> {
  readonly publishedAt: Date;
  readonly at: Date | null;
  readonly by: string | null;
  readonly reason: string | null;
}

/** All releases, withdrawn ones too, the newest first; or the one with a number. */
export async function readReleases(sql: Sql | TransactionSql, number?: number): Promise<readonly KnownRelease[]> {
  const rows = await sql<ReleaseRow[]>`
    select number, reference_date::text as "referenceDate", published_at as "publishedAt", fingerprint, inputs,
      jsonb_array_length(inputs) as deliveries, demo, at, by, reason,
      (select count(*)::int from release.observation where observation.release = number) as observations
    from release.release
    left join release.withdrawal on withdrawal.release = number
    left join release.withdrawal_reason on withdrawal_reason.release = number
    ${number === undefined ? sql`` : sql`where number = ${number}`} order by number desc`;
  return rows.map(({ at, by, reason, publishedAt, ...release }) => ({
    ...release,
    publishedAt: publishedAt.toISOString(),
    withdrawn: at === null ? null : { at: at.toISOString(), by: by ?? "", reason: reason ?? "" },
  }));
}

/** The release with a number. Throws a `Refusal` when there is none. */
export async function requireRelease(sql: Sql | TransactionSql, number: number): Promise<KnownRelease> {
  const [found] = await readReleases(sql, number);
  if (found !== undefined) return found;
  throw new Refusal(
    "release-unknown",
    `Er is geen uitgave ${number}.`,
    "Bekijk welke er zijn met: pnpm monitor release list.",
  );
}
