import { recordAccess } from "../../access/audit.ts";
import type { ViewerTransaction } from "../../access/transaction.ts";
import type { AbsenceSpell } from "./absence-spell.type.ts";

interface SpellRow extends Omit<AbsenceSpell, "site"> {
  readonly pupilId: string;
  readonly siteCode: string | null;
}

/** The absence of each of some pupils, as far as the viewer may see it. */
export async function spellsOfPupils(
  transaction: ViewerTransaction,
  pupils: readonly string[],
): Promise<Map<string, AbsenceSpell[]>> {
  const rows = await transaction.sql<SpellRow[]>`
    select pupil_id as "pupilId", site_code as "siteCode", kind, from_date::text as from, to_date::text as to, minutes
    from attendance.spell where pupil_id = any(${[...pupils]}::uuid[]) order by from_date, to_date, kind, site_code`;
  const found = new Map<string, AbsenceSpell[]>();
  for (const { pupilId, siteCode, ...row } of rows) {
    const spell = { ...row, site: siteCode === null ? null : { code: siteCode } };
    found.set(pupilId, [...(found.get(pupilId) ?? []), spell]);
  }
  await recordAccess(
    transaction,
    pupils.map((id) => {
      const seen = found.get(id)?.length ?? 0;
      return { action: "pupil.spells", target: id, rows: seen, allowed: seen > 0 };
    }),
  );
  return found;
}
