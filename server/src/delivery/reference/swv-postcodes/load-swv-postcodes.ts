import { SCHOOL_TYPES } from "@monitor/schema/vocabulary";
import type { Database } from "../../../database/connect.ts";
import { jsonRows } from "../../../database/json-rows.ts";
import { ALLIANCE_LIST, joinAlliances } from "../alliances.ts";
import { analyzeIfAllowed } from "../analyze.ts";
import { municipalityTodayOf } from "../municipalities/municipality-today.ts";
import { newestList, noteList, requireNewest } from "../note-list.ts";
import { municipalityCodesByName } from "../postcode-areas.ts";
import type { RowProblem } from "../published/cell.ts";
import { readPublished } from "../published/file.ts";
import { dateOf, yearIn } from "../reference-date.ts";
import { SWV_POSTCODES } from "./columns.ts";

export interface LoadedAllianceAreas {
  readonly outcome: "loaded" | "unchanged";
  readonly referenceDate: string;
  readonly postcodes: number;
  readonly alliances: number;
  readonly problems: readonly RowProblem[];
}

/** The list that comes with the monitor. */
const BUILT_IN = "2017-01-01";

const PRIMARY = Object.entries(SCHOOL_TYPES).flatMap(([type, { sector }]) => (sector === "po" ? [type] : []));

/**
 * Loads the areas of the alliances by four-digit postcode, of a year, and makes every site a member of the alliance of
 * its postcode; all or nothing. Postcodes that are not in the list keep what they had. The same list twice changes
 * nothing. Throws a `Refusal` when the file is of another kind, has no usable row, or is older than the list in use.
 */
export async function loadAllianceAreas(db: Database, file: string, date?: string): Promise<LoadedAllianceAreas> {
  const { year } = yearIn(file);
  const hint = "of laat de bestandsnaam op het jaartal eindigen";
  const referenceDate = dateOf(date, year === null ? null : `${year}-01-01`, hint);
  const { rows, problems } = await readPublished(file, SWV_POSTCODES);
  const today = await municipalityTodayOf(db);
  const byName = municipalityCodesByName();
  const municipalityOf = (text: string): string | null => {
    const found = today(byName.get(text) ?? text.padStart(4, "0"));
    return "code" in found ? found.code : null;
  };
  const areas = rows.map((row) => ({ ...row, municipality: municipalityOf(row.municipality) }));
  const alliances = [...new Set(areas.flatMap(({ alliancePo, allianceVo }) => [alliancePo, allianceVo]))];
  const changed = await db.as("monitor_load").begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext('school sites'))`;
    requireNewest(referenceDate, (await newestList(sql, ALLIANCE_LIST)) ?? BUILT_IN);
    const named = await sql`
      insert into geography.area (code, kind, name)
      select code, 'schoolAlliance', code from unnest(${alliances.filter((code) => code !== null)}::text[]) as code
      on conflict do nothing`;
    const written = await sql`
      insert into geography.postcode_area as old (postcode4, municipality_code, alliance_po, alliance_vo)
      select * from jsonb_to_recordset(${jsonRows(sql, areas)})
        as new (postcode4 text, municipality text, "alliancePo" text, "allianceVo" text)
      on conflict (postcode4) do update set
        municipality_code = coalesce(excluded.municipality_code, old.municipality_code),
        alliance_po = excluded.alliance_po, alliance_vo = excluded.alliance_vo
      where (old.municipality_code, old.alliance_po, old.alliance_vo) is distinct from
        (coalesce(excluded.municipality_code, old.municipality_code), excluded.alliance_po, excluded.alliance_vo)`;
    // the list that is built in is not noted, so that a newer version of the monitor may bring a better one
    const noted = referenceDate > BUILT_IN && (await noteList(sql, ALLIANCE_LIST, referenceDate, areas.length));
    await sql`
      create temporary table alliances on commit drop as
      select code as site, case when school_type = any(${PRIMARY}) then alliance_po else alliance_vo end as alliance
      from geography.school_site left join geography.postcode_area using (postcode4)`;
    const joined = await joinAlliances(sql);
    return named.count + written.count > 0 || noted || joined;
  });
  if (changed) await analyzeIfAllowed(db, "postcode_area");
  return {
    outcome: changed ? "loaded" : "unchanged",
    referenceDate,
    postcodes: areas.length,
    alliances: alliances.filter((code) => code !== null).length,
    problems,
  };
}
