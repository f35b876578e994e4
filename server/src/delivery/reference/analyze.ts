import type { Database } from "../../database/connect.ts";

type Table = "area_membership" | "postcode_area" | "reference_count" | "school_site" | "site_score";

/**
 * Lets the planner know a table that was just filled, where the loading role may (`MAINTAIN`, PostgreSQL 17 and later);
 * elsewhere the server's own autovacuum does so within a minute.
 */
export async function analyzeIfAllowed(db: Database, table: Table): Promise<void> {
  const sql = db.as("monitor_load");
  // without the right this is a warning, which the connection keeps quiet about, and nothing is done
  await sql`analyze ${sql(`geography.${table}`)}`;
}
