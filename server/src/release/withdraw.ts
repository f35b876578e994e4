import { requireReason } from "../access/reason.ts";
import type { Database } from "../database/connect.ts";
import { Refusal } from "../refusal.ts";
import { requireRelease } from "./known-release.ts";
import { RELEASE_CHANNEL } from "./publish.ts";

export interface WithdrawRequest {
  /** Who withdraws it. */
  readonly by: string;
  readonly reason: string;
}

export interface WithdrawnRelease {
  readonly number: number;
  /** The newest release that is served now; null: none. */
  readonly newest: number | null;
}

/**
 * Withdraws a release for good: it is never served again and stays in the list, with who withdrew it, when and why. The
 * newest of the others is served, and running servers are told. What it hid stays hidden in revisions (rule 7): it was
 * published. Throws a `Refusal` in Dutch.
 */
export async function withdrawRelease(
  db: Pick<Database, "as">,
  number: number,
  request: WithdrawRequest,
): Promise<WithdrawnRelease> {
  const reason = requireReason(request.reason);
  return db.as("monitor_release").begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext('monitor release'))`;
    const { withdrawn } = await requireRelease(sql, number);
    if (withdrawn !== null) {
      throw new Refusal(
        "release-withdrawn",
        `Uitgave ${number} is al ingetrokken, op ${withdrawn.at.slice(0, 10)} door ${withdrawn.by}.`,
        "Zijn de cijfers toch goed? Maak dan een nieuwe uitgave met: pnpm monitor release build --date <datum>.",
      );
    }
    await sql`insert into release.withdrawal (release) values (${number})`;
    await sql`
      insert into release.withdrawal_reason (release, reason, by) values (${number}, ${reason}, ${request.by})`;
    const [served] = await sql<{ newest: number | null }[]>`
      select max(number) as newest from release.served_release`;
    const newest = served?.newest ?? null;
    await sql`select pg_notify(${RELEASE_CHANNEL}, ${String(newest ?? 0)})`;
    return { number, newest };
  });
}
