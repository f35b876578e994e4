import type { PeriodKind, SchoolYear } from "@monitor/schema/vocabulary";
import type { ProviderRow } from "../count/counted-rows.ts";
import type { CountTransaction } from "../count/transaction.ts";
import { copiedRows } from "./copied-rows.ts";
import type { Known } from "./known.ts";
import { bitsOf, type PeriodPart } from "./period-parts.ts";
import type { Profiles } from "./profiles.ts";

/** Providers of care in a period, by site and residence of persons whose care is known; by no age, sex or year group. */
export async function readProviders(
  sql: CountTransaction,
  kinds: ReadonlySet<PeriodKind>,
  parts: ReadonlyMap<SchoolYear, readonly PeriodPart[]>,
  known: Known,
  profileOf: Profiles,
): Promise<readonly ProviderRow[]> {
  const rows: ProviderRow[] = [];
  const query = `
    select distinct school_year, site_code, residence, bit, provider_code
    from stay join episode using (school_year, pupil_id) join part using (school_year)
    where flags & 1 = 1 and care is not null and (1 << bit) & ${bitsOf(kinds)} <> 0
      and episode.from_date <= part.until and last_day >= part.from_date`;
  for await (const copied of copiedRows(sql, query, 5)) {
    while (copied.next()) {
      const [schoolYear, site, residence] = [copied.text(0) as SchoolYear, copied.text(1), copied.text(2)];
      const part = parts.get(schoolYear)?.find(({ bit }) => bit === copied.integer(3));
      if (part === undefined || (known.careOf(schoolYear, residence) & (1 << part.bit)) === 0) continue;
      const profile = profileOf({ schoolYear, site, residence, age: null, sex: null, yearGroup: null });
      rows.push({ profile, period: part.code, provider: copied.text(4)! });
    }
  }
  return rows;
}
