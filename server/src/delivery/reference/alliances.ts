import type { TransactionSql } from "postgres";

/** Source under which a loaded list of alliance areas is known; see swv-postcodes/. */
export const ALLIANCE_LIST = "swv-postcodes";
/** The list that comes with the monitor, and the day from which memberships by it hold. */
const BUILT_IN = 2017;
const FROM = "2017-01-01";

/** The year of the list of alliance areas that is in use. */
export async function allianceListYear(sql: TransactionSql): Promise<number> {
  const [newest] = await sql`
    select extract(year from max(reference_date))::int as year from geography.reference_count
    where source = ${ALLIANCE_LIST}`;
  return newest?.year ?? BUILT_IN;
}

/**
 * Makes each site of the temporary table `alliances` (site, alliance) a member of that alliance and of no other, where it
 * is not yet; a site without alliance of none. Every membership says after which list it is, and is uncertain: an area
 * by postcode is not the alliance that a school belongs to by law.
 *
 * @returns whether anything differed
 */
export async function joinAlliances(sql: TransactionSql): Promise<boolean> {
  const note = `naar postcode, indeling van ${await allianceListYear(sql)}`;
  const left = await sql`
    delete from geography.area_membership old using alliances, geography.area
    where old.member_code = alliances.site and area.code = old.area_code and area.kind = 'schoolAlliance'
      and alliances.alliance is distinct from old.area_code`;
  const joined = await sql`
    insert into geography.area_membership as old (area_code, member_code, valid_from, certain, note)
    select alliance, site, ${FROM}::date, false, ${note} from alliances where alliance is not null
    on conflict (area_code, member_code, valid_from) do update set note = excluded.note
    where old.note is distinct from excluded.note`;
  return left.count + joined.count > 0;
}
