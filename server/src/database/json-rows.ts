import type { ISql, Parameter } from "postgres";

/** Rows as one jsonb parameter for `jsonb_to_recordset`. postgres.js has no type for read-only rows, hence the cast. */
export const jsonRows = (sql: Pick<ISql, "json">, rows: readonly object[]): Parameter => sql.json(rows as never);
