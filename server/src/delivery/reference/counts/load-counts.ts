import type { Database } from "../../../database/connect.ts";
import { jsonRows } from "../../../database/json-rows.ts";
import { analyzeIfAllowed } from "../analyze.ts";
import type { PlaceCount } from "./count-places.ts";

/** Replaces what was loaded of the same source and date; answers whether anything differed. All or nothing. */
export async function loadCounts(
  db: Database,
  source: string,
  date: string,
  counts: readonly PlaceCount[],
): Promise<boolean> {
  const changed = await db.as("monitor_load").begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`reference ${source}`}))`;
    await sql`
      create temporary table wanted on commit drop as
      select measure, "placeKind", "placeCode", "placeName", lower, upper, sites
      from jsonb_to_recordset(${jsonRows(sql, counts)}) as new (measure text, "placeKind" text, "placeCode" text,
        "placeName" text, lower integer, upper integer, sites integer)`;
    const removed = await sql`
      delete from geography.reference_count
      where source = ${source} and reference_date = ${date}
        and (measure, place_kind, place_code, place_name, lower, upper, sites) not in (select * from wanted)`;
    const added = await sql`
      insert into geography.reference_count
        (source, measure, reference_date, place_kind, place_code, place_name, lower, upper, sites)
      select ${source}, measure, ${date}::date, "placeKind", "placeCode", "placeName", lower, upper, sites from wanted
      on conflict do nothing`;
    return removed.count + added.count > 0;
  });
  if (changed) await analyzeIfAllowed(db, "reference_count");
  return changed;
}
