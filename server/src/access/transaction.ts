import type { TransactionSql } from "postgres";
import type { Database } from "../database/database.ts";
import type { Viewer } from "./viewer.ts";

declare const withIdentity: unique symbol;

/** A transaction that the database knows the viewer of. Queries on records ask for one, so none can run without. */
export interface ViewerTransaction {
  readonly [withIdentity]: true;
  readonly viewer: Viewer;
  readonly sql: TransactionSql;
}

/**
 * Runs work in one transaction in which row-level security sees this viewer. The identity holds for the transaction
 * only, so that the next user of the connection does not inherit it.
 */
export async function withViewer<Result>(
  viewer: Viewer,
  database: Pick<Database, "as">,
  work: (transaction: ViewerTransaction) => Promise<Result>,
): Promise<Result> {
  const begun = database.as("monitor_api").begin(async (sql) => {
    // Not awaited: identity and first query travel together, and the server runs them in this order. If setting the
    // identity failed, the transaction would be broken and the query refused.
    const identity = sql`
      select set_config('monitor.subject', ${viewer.subject}, true),
        set_config('monitor.role', ${viewer.role}, true),
        set_config('monitor.scope', ${viewer.scope.join(",")}, true)`.execute();
    const [, result] = await Promise.all([identity, work({ viewer, sql } as ViewerTransaction)]);
    return { result };
  });
  return ((await begun) as { result: Result }).result;
}
