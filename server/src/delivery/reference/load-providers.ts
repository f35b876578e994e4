import { PROVIDER_CODE } from "@monitor/schema/vocabulary";
import type { Database } from "../../database/connect.ts";
import { jsonRows } from "../../database/json-rows.ts";
import { Refusal } from "../../refusal.ts";

export interface CareProvider {
  /** AGB code, eight digits. */
  readonly code: string;
  readonly name: string;
}

/** Adds care providers or renames them, all or none. Throws a `Refusal` on a code that is no AGB code. */
export async function loadProviders(db: Database, providers: readonly CareProvider[]): Promise<void> {
  const wrong = providers.find(({ code }) => !PROVIDER_CODE.test(code));
  if (wrong !== undefined) {
    throw new Refusal(
      "provider-code",
      `De aanbieder ${wrong.name} heeft geen geldige AGB-code.`,
      "Een AGB-code telt acht cijfers. Verbeter het bestand en lees het opnieuw in.",
    );
  }
  const sql = db.as("monitor_load");
  await sql`
    insert into geography.care_provider as old (code, name)
    select distinct on (code) code, name
    from jsonb_to_recordset(${jsonRows(sql, providers)}) as new (code text, name text)
    on conflict (code) do update set name = excluded.name where old.name is distinct from excluded.name`;
}
