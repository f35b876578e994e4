import { BOARD_CODE, SCHOOL_TYPES, type SchoolType, SITE_CODE } from "@monitor/schema/vocabulary";
import type { TransactionSql } from "postgres";
import type { Database } from "../../database/connect.ts";
import { jsonRows } from "../../database/json-rows.ts";
import { Refusal } from "../../refusal.ts";
import { joinAlliances } from "./alliances.ts";

export interface SchoolSite {
  /** BRIN and vestiging, six characters. */
  readonly code: string;
  readonly name: string;
  readonly schoolType: SchoolType;
  readonly boardCode: string;
  readonly postcode4: string | null;
  readonly place: string;
  readonly municipalityCode: string;
  readonly demo: boolean;
}

export interface LoadedSites {
  readonly sites: number;
  /** Sites of which the postcode is in no known alliance. */
  readonly withoutAlliance: number;
  /** Whether anything differed from what was there. */
  readonly changed: boolean;
  /** Codes that were left as they are: a real site never takes the place of a demo site, nor the other way around. */
  readonly held: readonly string[];
}

function requireSound(sites: readonly SchoolSite[]): void {
  const wrong = sites.find((site) => !SITE_CODE.test(site.code) || !BOARD_CODE.test(site.boardCode));
  if (wrong === undefined) return;
  throw new Refusal(
    "site-code",
    `De vestiging ${wrong.code} (${wrong.name}) heeft geen geldige vestigings- of bestuurscode.`,
    "Een vestigingscode is BRIN en twee cijfers, zoals 99AA00; een bestuurscode telt vijf cijfers.",
  );
}

async function requireKnownMunicipalities(sql: TransactionSql): Promise<void> {
  const [unknown] = await sql`
    select code, "municipalityCode" as municipality from wanted where not exists (
      select from geography.area where kind = 'municipality' and area.code = wanted."municipalityCode")
    order by code limit 1`;
  if (unknown === undefined) return;
  throw new Refusal(
    "unknown-municipality",
    `De vestiging ${unknown.code} ligt in gemeente ${unknown.municipality}, en die is niet bekend.`,
    "Gebruik de gemeentecode van nu, vier cijfers met voorloopnul.",
  );
}

/** Takes the sites out of `wanted` that exist with the other demo flag; answers their codes. */
async function holdOthers(sql: TransactionSql): Promise<string[]> {
  const held = await sql`
    delete from wanted using geography.school_site old
    where old.code = wanted.code and old.demo <> wanted.demo returning wanted.code`;
  return held.map(({ code }) => code).toSorted();
}

/**
 * Adds school sites or changes them, and makes each a member of the alliance of its postcode and sector. All or none;
 * a second time changes nothing. Throws a `Refusal` on a wrong code or an unknown municipality.
 */
export async function loadSites(db: Database, sites: readonly SchoolSite[]): Promise<LoadedSites> {
  requireSound(sites);
  const rows = sites.map((site) => ({ ...site, sector: SCHOOL_TYPES[site.schoolType].sector }));
  return await db.as("monitor_load").begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext('school sites'))`;
    await sql`
      create temporary table wanted on commit drop as
      select distinct on (code) * from jsonb_to_recordset(${jsonRows(sql, rows)})
        as new (code text, name text, "schoolType" text, "boardCode" text, postcode4 text, place text,
          "municipalityCode" text, demo boolean, sector text)`;
    await requireKnownMunicipalities(sql);
    const held = await holdOthers(sql);
    const written = await sql`
      insert into geography.school_site as old
        (code, brin, name, school_type, board_code, postcode4, place, municipality_code, demo)
      select code, left(code, 4), name, "schoolType", "boardCode", postcode4, place, "municipalityCode", demo from wanted
      on conflict (code) do update set name = excluded.name, school_type = excluded.school_type,
        board_code = excluded.board_code, postcode4 = excluded.postcode4, place = excluded.place,
        municipality_code = excluded.municipality_code, demo = excluded.demo
      where (old.*) is distinct from (excluded.*)`;
    await sql`
      create temporary table alliances on commit drop as
      select wanted.code as site, case sector when 'po' then alliance_po else alliance_vo end as alliance
      from wanted left join geography.postcode_area using (postcode4)`;
    const joined = await joinAlliances(sql);
    const [count] = await sql`
      select (select count(*)::int from wanted) as sites,
        (select count(*)::int from alliances where alliance is not null) as "inAlliance"`;
    return {
      sites: count!.sites,
      withoutAlliance: count!.sites - count!.inAlliance,
      changed: written.count > 0 || joined,
      held,
    };
  });
}
