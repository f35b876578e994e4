import type { TransactionSql } from "postgres";

/** The transaction of a release: one snapshot of the records, with temporary tables that vanish with it. */
export type CountTransaction = TransactionSql;
