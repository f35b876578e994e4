import { successorIn } from "@monitor/schema/vocabulary";
import type { Database } from "../../../database/connect.ts";
import { type Cells, municipalityOf, Unreadable } from "../published/cell.ts";

/** The municipality of today that a published code means, or why there is none. */
export type MunicipalityToday = (code: string) => { readonly code: string } | { readonly fault: "unknown" | "divided" };

/**
 * @param known codes of the municipalities of today
 * @param mergers of all years
 */
export function municipalityTodayIn(
  known: ReadonlySet<string>,
  mergers: readonly { readonly code: string; readonly into: string }[],
): MunicipalityToday {
  const successor = successorIn(mergers);
  return (code) => {
    const today = successor(code);
    if (today === null) return { fault: "divided" };
    return known.has(today) ? { code: today } : { fault: "unknown" };
  };
}

/** By what the database knows: the list that comes with the monitor, and newer ones that were loaded. */
export async function municipalityTodayOf(db: Database): Promise<MunicipalityToday> {
  const sql = db.as("monitor_load");
  const areas = await sql`select code from geography.area where kind = 'municipality'`;
  const mergers = await sql<{ code: string; into: string }[]>`
    select code, "into" from geography.municipality_merger`;
  return municipalityTodayIn(new Set(areas.map(({ code }) => code as string)), mergers);
}

/** The municipality of today in a cell. */
export function municipalityIn<Column extends string>(
  cells: Cells<Column>,
  column: Column,
  today: MunicipalityToday,
): string {
  const published = municipalityOf(cells, column);
  const found = today(published);
  if ("code" in found) return found.code;
  const why = found.fault === "divided" ? "is opgeheven en verdeeld over meer gemeenten" : "is niet bekend";
  throw new Unreadable(column, `gemeente ${published} ${why}`, "Gebruik het nummer van de gemeente van nu.");
}
