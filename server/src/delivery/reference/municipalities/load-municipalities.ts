import type { TransactionSql } from "postgres";
import type { Database } from "../../../database/connect.ts";
import { jsonRows } from "../../../database/json-rows.ts";
import { Refusal } from "../../../refusal.ts";
import { codeLetters, YOUTH_REGIONS_FROM } from "../areas.ts";
import { newestList, noteList, requireNewest } from "../note-list.ts";
import type { RowProblem } from "../published/cell.ts";
import { readPublished } from "../published/file.ts";
import { dateOf, yearIn } from "../reference-date.ts";
import { type ListedMunicipality, MUNICIPALITIES } from "./columns.ts";
import { MUNICIPALITY_LIST } from "./list-name.ts";

export interface LoadedMunicipalities {
  readonly outcome: "loaded" | "unchanged";
  readonly referenceDate: string;
  readonly municipalities: number;
  readonly mergers: number;
  readonly problems: readonly RowProblem[];
}

interface Grouping {
  readonly code: string;
  readonly kind: "province" | "youthRegion";
  readonly name: string;
  readonly member: string;
}

/** The province and the youth region of each municipality. */
function groupingsOf(municipalities: readonly ListedMunicipality[]): Grouping[] {
  return municipalities.flatMap(({ code, province, youthRegion }) => [
    { code: `PV-${codeLetters(province)}`, kind: "province" as const, name: province, member: code },
    ...(youthRegion === ""
      ? []
      : [{ code: `JR-${codeLetters(youthRegion)}`, kind: "youthRegion" as const, name: youthRegion, member: code }]),
  ]);
}

async function addAreas(sql: TransactionSql, areas: readonly { code: string; kind: string; name: string }[]) {
  return await sql`
    insert into geography.area as old (code, kind, name)
    select distinct on (code) code, kind, name
    from jsonb_to_recordset(${jsonRows(sql, areas)}) as new (code text, kind text, name text)
    on conflict (code) do update set name = excluded.name
    where old.kind = excluded.kind and old.name <> excluded.name`;
}

/** From the day of the list a municipality is in the groups that the list gives, and no longer in others of their kind. */
async function regroup(sql: TransactionSql, groupings: readonly Grouping[], day: string) {
  await sql`
    create temporary table grouped on commit drop as
    select code, kind, member from jsonb_to_recordset(${jsonRows(sql, groupings)}) as new (code text, kind text, member text)`;
  const ended = await sql`
    update geography.area_membership old set valid_to = ${day}::date - 1
    from geography.area
    where area.code = old.area_code and old.valid_to is null and old.valid_from < ${day}
      and exists (select from grouped where grouped.member = old.member_code and grouped.kind = area.kind)
      and not exists (select from grouped where grouped.member = old.member_code and grouped.code = old.area_code)`;
  const begun = await sql`
    insert into geography.area_membership (area_code, member_code, valid_from, certain)
    select distinct code, member, ${day}::date, true from grouped where not exists (
      select from geography.area_membership old
      where (old.area_code, old.member_code) = (grouped.code, grouped.member) and old.valid_to is null)`;
  return ended.count + begun.count;
}

/** Keeps the mergers, ends what the merged municipalities were in, and moves their postcodes to a successor that is sure. */
async function merge(sql: TransactionSql, mergers: readonly ListedMunicipality[]) {
  await sql`
    create temporary table merged on commit drop as
    select code, "into", "onDate" as day
    from jsonb_to_recordset(${jsonRows(sql, mergers)}) as new (code text, "into" text, "onDate" date)`;
  const [lost] = await sql`
    select code, "into" from merged where not exists (
      select from geography.area where kind = 'municipality' and area.code = merged."into") order by code limit 1`;
  if (lost !== undefined) {
    throw new Refusal(
      "reference-merger",
      `Gemeente ${lost.code} is volgens de lijst opgegaan in ${lost.into}, maar die gemeente is niet bekend.`,
      "Neem de nieuwe gemeente zelf ook op in de lijst.",
    );
  }
  const kept = await sql`
    insert into geography.municipality_merger as old (code, "into", on_date) select code, "into", day from merged
    on conflict (code, "into") do update set on_date = excluded.on_date where old.on_date <> excluded.on_date`;
  const ended = await sql`
    update geography.area_membership old set valid_to = merged.day - 1
    from merged where merged.code = old.member_code and old.valid_to is null and old.valid_from < merged.day`;
  // nobody said so, but a region that held the one will hold the other
  const inherited = await sql`
    insert into geography.area_membership (area_code, member_code, valid_from, certain, note)
    select distinct on (old.area_code, merged."into") old.area_code, merged."into", merged.day, false,
      'na de herindeling van ' || merged.code
    from merged join geography.area_membership old on old.member_code = merged.code and old.valid_to = merged.day - 1
    join geography.area on area.code = old.area_code and area.kind = 'inspirationRegion'
    where (select count(*) from geography.municipality_merger m where m.code = merged.code) = 1
      and not exists (select from geography.area_membership held
        where (held.area_code, held.member_code) = (old.area_code, merged."into"))`;
  const moved = await sql`
    update geography.postcode_area old set municipality_code = heir."into"
    from (select code, min("into") as "into" from geography.municipality_merger group by code having count(*) = 1) heir
    where old.municipality_code = heir.code`;
  return kept.count + ended.count + inherited.count + moved.count;
}

function requireNoCircle(municipalities: readonly ListedMunicipality[], mergers: readonly ListedMunicipality[]): void {
  const alive = new Set(municipalities.map(({ code }) => code));
  const both = mergers.find(({ code }) => alive.has(code));
  if (both === undefined) return;
  throw new Refusal(
    "reference-merger",
    `Gemeente ${both.code} (${both.name}) staat in de lijst als bestaand en als opgegaan in een andere gemeente.`,
    "Verwijder een van beide regels en lees het bestand opnieuw in.",
  );
}

/**
 * Loads the municipalities of a year with their provinces and youth regions, and the mergers; all or nothing. A merged
 * municipality stays, for the deliveries and releases of before. The same list twice changes nothing. Throws a
 * `Refusal` when the file is of another kind, contradicts itself, or is older than the list in use.
 */
export async function loadMunicipalities(db: Database, file: string, date?: string): Promise<LoadedMunicipalities> {
  const { year } = yearIn(file);
  const hint = "of laat de bestandsnaam op het jaartal eindigen";
  const referenceDate = dateOf(date, year === null ? null : `${year}-01-01`, hint);
  const { rows, problems } = await readPublished(file, MUNICIPALITIES);
  const municipalities = rows.filter(({ into }) => into === null);
  const mergers = rows.filter(({ into }) => into !== null);
  requireNoCircle(municipalities, mergers);
  const changed = await db.as("monitor_load").begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext('municipalities'))`;
    if (municipalities.length > 0)
      requireNewest(referenceDate, (await newestList(sql, MUNICIPALITY_LIST)) ?? YOUTH_REGIONS_FROM);
    const groupings = groupingsOf(municipalities);
    const named = await addAreas(sql, [
      ...municipalities.map(({ code, name }) => ({ code, kind: "municipality", name })),
      ...groupings,
    ]);
    const changes = named.count + (await regroup(sql, groupings, referenceDate)) + (await merge(sql, mergers));
    const isNewer = municipalities.length > 0 && referenceDate > YOUTH_REGIONS_FROM;
    const noted = isNewer && (await noteList(sql, MUNICIPALITY_LIST, referenceDate, municipalities.length));
    return changes > 0 || noted;
  });
  return {
    outcome: changed ? "loaded" : "unchanged",
    referenceDate,
    municipalities: municipalities.length,
    mergers: mergers.length,
    problems,
  };
}
