import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { IsoDate } from "@monitor/schema/vocabulary";
import { isProtected, type ProtectedTable } from "../protection/index.ts";
import type { CountTransaction } from "./count/transaction.ts";
import { type Coverage, writeCoverage } from "./coverage/index.ts";
import { COLUMNS, fingerprintOf } from "./fingerprint.ts";
import { type Observation, observationsOf } from "./observation.ts";

/** The channel on which the server hears that another release is the newest; the message is its number, 0 for none. */
export const RELEASE_CHANNEL = "release_published";

/** What a release is about, apart from its figures. */
export interface ReleaseHeader {
  readonly referenceDate: IsoDate;
  readonly inputs: readonly ReleaseInput[];
  readonly demo: boolean;
}

export interface PublishOptions {
  /** Observations that `derive` made of the same table. */
  readonly derived?: readonly Observation[];
  readonly coverage?: readonly Coverage[];
  /** Publish a new number even when nothing changed. */
  readonly again?: boolean;
}

/** A delivery that a release counts. */
export interface ReleaseInput {
  readonly id: number;
  readonly kind: string;
  readonly organisation: string;
  readonly periodFrom: IsoDate;
  readonly periodTo: IsoDate;
  readonly digest: string;
}

export interface PublishedRelease {
  readonly number: number;
  readonly fingerprint: string;
  readonly observations: number;
  /** `unchanged`: the newest release already says exactly this, so there is no new number. */
  readonly outcome: "published" | "unchanged";
}

/** One line of PostgreSQL's COPY. Codes hold no tab or backslash; numbers are written so that they read back the same. */
const lineOf = (release: number, observation: Observation): string =>
  `${[release, ...COLUMNS.map((column) => observation[column] ?? "\\N")].join("\t")}\n`;

async function copy(sql: CountTransaction, release: number, observations: readonly Observation[]): Promise<void> {
  const stream = await sql`copy release.observation (release, ${sql([...COLUMNS])}) from stdin`.writable();
  const done = finished(stream);
  for (const observation of observations) {
    if (!stream.write(lineOf(release, observation))) await once(stream, "drain");
  }
  stream.end();
  await done;
}

/**
 * Publishes protected figures as the next release: numbered, frozen (the role can insert and nothing else) and announced
 * when the transaction commits. Where the newest release that is served has the same reference date, observations and
 * coverage it stays the newest, unless `again`.
 */
export async function publish(
  sql: CountTransaction,
  table: ProtectedTable,
  header: ReleaseHeader,
  { derived = [], coverage = [], again = false }: PublishOptions = {},
): Promise<PublishedRelease> {
  if (!isProtected(table)) throw new TypeError("only what protect() made can be published");
  const observations = observationsOf(table.figures, derived);
  const fingerprint = fingerprintOf(observations, coverage);
  const [newest] = await sql<{ number: number; fingerprint: string; reference_date: string }[]>`
    select number, fingerprint, reference_date::text from release.served_release order by number desc limit 1`;
  const same = newest?.fingerprint === fingerprint && newest.reference_date === header.referenceDate;
  if (newest !== undefined && same && !again) {
    return { number: newest.number, fingerprint, observations: observations.length, outcome: "unchanged" };
  }
  // a number is never given twice, also when its release was withdrawn
  const [last] = await sql<{ number: number }[]>`select coalesce(max(number), 0) as number from release.release`;
  const number = last!.number + 1;
  await sql`
    insert into release.release (number, reference_date, fingerprint, inputs, demo)
    values (${number}, ${header.referenceDate}, ${fingerprint}, ${sql.json(header.inputs as never)}, ${header.demo})`;
  await copy(sql, number, observations);
  await writeCoverage(sql, number, coverage);
  await sql`select pg_notify(${RELEASE_CHANNEL}, ${String(number)})`;
  return { number, fingerprint, observations: observations.length, outcome: "published" };
}
