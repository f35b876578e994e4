import { MUNICIPALITY_MERGERS, successorIn } from "@monitor/schema/vocabulary";
import type { Database } from "../../database/connect.ts";
import { jsonRows } from "../../database/json-rows.ts";
import { ALLIANCE_LIST } from "./alliances.ts";
import { referenceAreas } from "./areas.ts";
import { MUNICIPALITY_LIST } from "./municipalities/list-name.ts";
import { postcodeAreas } from "./postcode-areas.ts";

export interface LoadedAreas {
  readonly areas: number;
  readonly memberships: number;
  readonly postcodes: number;
}

/**
 * Brings areas, their municipalities, mergers and the postcode areas to what comes with the monitor, in one
 * transaction. A second time changes nothing. What a newer list says, loaded by `monitor reference`, stays. Sites keep
 * their own memberships (load-sites.ts).
 */
export async function loadAreas(db: Database): Promise<LoadedAreas> {
  const { areas, memberships } = referenceAreas();
  const postcodes = postcodeAreas();
  await db.as("monitor_load").begin(async (sql) => {
    const lists = await sql`select distinct source from geography.reference_count where place_kind = 'country'`;
    const newer = new Set(lists.map(({ source }) => source as string));
    await sql`
      insert into geography.area as old (code, kind, name)
      select code, kind, name from jsonb_to_recordset(${jsonRows(sql, areas)}) as new (code text, kind text, name text)
      on conflict (code) do update set kind = excluded.kind, name = excluded.name
      where (old.kind, old.name) is distinct from (excluded.kind, excluded.name)
        and not (old.kind = 'municipality' and ${newer.has(MUNICIPALITY_LIST)})`;
    await sql`
      create temporary table wanted on commit drop as
      select * from jsonb_to_recordset(${jsonRows(sql, memberships)})
        as new (area text, member text, "validFrom" date, certain boolean, note text)`;
    await sql`
      delete from geography.area_membership old
      using geography.area where area.code = old.area_code and area.kind <> 'schoolAlliance'
        and old.valid_from <= (select max("validFrom") from wanted) and not exists (
        select from wanted where (area, member, "validFrom") = (old.area_code, old.member_code, old.valid_from))`;
    await sql`
      insert into geography.area_membership as old (area_code, member_code, valid_from, certain, note)
      select area, member, "validFrom", certain, note from wanted
      on conflict (area_code, member_code, valid_from) do update set certain = excluded.certain, note = excluded.note
      where (old.certain, old.note) is distinct from (excluded.certain, excluded.note)`;
    // a merger of after the list that comes with the monitor
    const later = await sql<{ code: string; into: string }[]>`select code, "into" from geography.municipality_merger`;
    const today = successorIn(later);
    const carried = postcodes.map((row) => ({ ...row, municipality: row.municipality && today(row.municipality) }));
    await sql`
      insert into geography.postcode_area as old (postcode4, municipality_code, alliance_po, alliance_vo)
      select * from jsonb_to_recordset(${jsonRows(sql, carried)})
        as new (postcode4 text, municipality text, "alliancePo" text, "allianceVo" text)
      on conflict (postcode4) do update set municipality_code = excluded.municipality_code,
        alliance_po = excluded.alliance_po, alliance_vo = excluded.alliance_vo
      where (old.municipality_code, old.alliance_po, old.alliance_vo)
        is distinct from (excluded.municipality_code, excluded.alliance_po, excluded.alliance_vo)
        and not ${newer.has(ALLIANCE_LIST)}`;
    await sql`
      insert into geography.municipality_merger as old (code, "into", on_date)
      select * from jsonb_to_recordset(${jsonRows(sql, MUNICIPALITY_MERGERS)}) as new (code text, "into" text, "onDate" date)
      on conflict (code, "into") do update set on_date = excluded.on_date where old.on_date <> excluded.on_date`;
  });
  return { areas: areas.length, memberships: memberships.length, postcodes: postcodes.length };
}
