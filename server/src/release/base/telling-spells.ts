import type { CountTransaction } from "../count/transaction.ts";
import { MONTHS, WITHOUT_VALID_REASON } from "./missed.ts";

/** Langdurig relatief verzuim: more school days in a row than this, so exactly this many is not enough. */
export const FOUR_SCHOOL_WEEKS = 20;
/** Sixteen hours must be reported: exactly 960 minutes counts (Leerplichtwet 1969, art. 21a). */
export const SIXTEEN_HOURS = 16 * 60;

/**
 * Makes `telling_spell`: of all spells those that can make somebody long absent or sixteen hours absent, and the youths whom
 * municipalities list. So few that what follows need not go through all spells.
 */
export async function makeTellingSpells(sql: CountTransaction): Promise<void> {
  const unauthorised = MONTHS.map((month) => `unauthorised${month}`).join(" + ");
  await sql`
    create unlogged table suspect as
    select school_year, site_code, pupil_id, whole_days > ${FOUR_SCHOOL_WEEKS} as long,
      ${sql.unsafe(unauthorised)} >= ${SIXTEEN_HOURS} as sixteen
    from missed
    where whole_days > ${FOUR_SCHOOL_WEEKS} or ${sql.unsafe(unauthorised)} >= ${SIXTEEN_HOURS}`;
  await sql`analyze suspect`;
  await sql`
    create unlogged table telling_spell as
    select spell.school_year, spell.site_code, spell.pupil_id, spell.delivery_id, residence, kind, from_date, to_date, minutes,
      linked, long, sixteen
    from attendance.spell left join suspect using (school_year, site_code, pupil_id)
    where kind = any(${[...WITHOUT_VALID_REASON, "notEnrolled"]})
      and (suspect.pupil_id is not null or kind = 'notEnrolled')
      and school_year in (select school_year from count_period) and delivery_id in (select id from accepted)`;
  await sql`analyze telling_spell`;
}
