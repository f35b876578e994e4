import type { TransactionSql } from "postgres";
import { Refusal } from "../../refusal.ts";

/** The day of the newest list of a kind that was loaded, or null when only the one that comes with the monitor is there. */
export async function newestList(sql: TransactionSql, list: string): Promise<string | null> {
  const [newest] = await sql`
    select max(reference_date)::text as day from geography.reference_count where source = ${list}`;
  return newest?.day ?? null;
}

/** Throws a `Refusal` when a list is older than the one that is in use. */
export function requireNewest(day: string, inUse: string): void {
  if (day >= inUse) return;
  throw new Refusal(
    "reference-older",
    `Deze lijst is van ${day}; de monitor gebruikt al een lijst van ${inUse}.`,
    "Gebruik een nieuwere lijst, of geef met --date de dag waarop deze lijst ingaat.",
  );
}

/**
 * Remembers that a list is in use, as a count of what is in it for the whole country, so that the next start leaves it.
 *
 * @returns whether that was new
 */
export async function noteList(sql: TransactionSql, list: string, day: string, size: number): Promise<boolean> {
  const noted = await sql`
    insert into geography.reference_count as old
      (source, measure, reference_date, place_kind, place_code, place_name, lower, upper, sites)
    values (${list}, ${list}, ${day}::date, 'country', 'NL', 'Nederland', ${size}, ${size}, 0)
    on conflict (source, measure, reference_date, place_kind, place_code)
      do update set lower = excluded.lower, upper = excluded.upper where old.lower <> excluded.lower`;
  return noted.count > 0;
}
