import { readFileSync } from "node:fs";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  loadAreas,
  loadDuoVo,
  loadProviders,
  loadSites,
  type SchoolSite,
} from "../../server/src/delivery/reference/index.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";

/** Seventeen rows of DUO's "03. Leerlingen vo per vestiging en bestuur (vavo apart)" of 2024, unchanged; CC0. */
const sample = fileURLToPath(new URL("reference/leerlingen-vo-sample-2024.csv", import.meta.url));

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "monitor-reference-"));
  await loadAreas(db);
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const site = (changes: Partial<SchoolSite> = {}): SchoolSite => ({
  code: "99AA00",
  name: "Proefschool",
  schoolType: "bao",
  boardCode: "99001",
  postcode4: "7481", // Haaksbergen: PO2302 but VO2502
  place: "Haaksbergen",
  municipalityCode: "0158",
  demo: true,
  ...changes,
});
const everything = () => db.owner`
  select 'area' as t, to_jsonb(a) as r from geography.area a union all
  select 'membership', to_jsonb(m) from geography.area_membership m union all
  select 'postcode', to_jsonb(p) from geography.postcode_area p union all
  select 'site', to_jsonb(s) from geography.school_site s union all
  select 'count', to_jsonb(c) from geography.reference_count c order by 1, 2`;
const alliancesOf = async (code: string) =>
  (await db.owner`select area_code, certain from geography.area_membership where member_code = ${code}`).map((row) => ({
    ...row,
  }));

test("reading the areas a second time changes nothing", async () => {
  const before = await everything();
  await loadAreas(db);
  expect(await everything()).toEqual(before);
});

test("a membership that is no longer in the files disappears, one that was changed is put right", async () => {
  const before = await everything();
  await db.owner`insert into geography.area_membership values ('IR-TWENTE', '0363', '2023-01-01')`;
  await db.owner`update geography.area set name = 'Twenthe' where code = 'IR-TWENTE'`;
  await db.owner`delete from geography.area_membership where member_code = '0153'`;
  await loadAreas(db);
  expect(await everything()).toEqual(before);
});

test("a site belongs to the alliance of its postcode and sector, marked uncertain as the list is of 2017", async () => {
  await loadSites(db, [
    site(),
    site({ code: "99AB00", schoolType: "vmbo" }),
    site({ code: "99AC00", postcode4: null }),
  ]);
  expect(await alliancesOf("99AA00")).toEqual([{ area_code: "PO2302", certain: false }]);
  expect(await alliancesOf("99AB00")).toEqual([{ area_code: "VO2502", certain: false }]);
  expect(await alliancesOf("99AC00")).toEqual([]);
});

test("a site that moves changes alliance, and reading the areas again leaves it there", async () => {
  await loadSites(db, [site({ postcode4: "7607", place: "Almelo", municipalityCode: "0141" })]);
  await loadAreas(db);
  expect(await alliancesOf("99AA00")).toEqual([{ area_code: "PO2301", certain: false }]);
});

test("sites in an unknown municipality or with a wrong code are refused, and none of the batch is loaded", async () => {
  const before = await everything();
  await expect(
    loadSites(db, [site({ code: "99AD00" }), site({ code: "99AE00", municipalityCode: "0001" })]),
  ).rejects.toThrow("De vestiging 99AE00 ligt in gemeente 0001, en die is niet bekend.");
  await expect(loadSites(db, [site({ code: "99AD" })])).rejects.toThrow(/99AD/);
  expect(await everything()).toEqual(before);
});

test("a care provider has a code of eight digits and keeps its newest name", async () => {
  await loadProviders(db, [{ code: "00000001", name: "Oude naam" }]);
  await loadProviders(db, [{ code: "00000001", name: "Nieuwe naam" }]);
  await expect(loadProviders(db, [{ code: "1", name: "Zorg" }])).rejects.toThrow(/AGB/);
  const providers = await db.as("monitor_api")`select name from geography.care_provider`;
  expect(providers.map(({ name }) => name)).toEqual(["Nieuwe naam"]);
});

test("the counts of DUO are there for site, municipality and province, and each level adds up to the file's own sum", async () => {
  const result = await loadDuoVo(db, sample);
  expect(result).toMatchObject({ outcome: "loaded", sites: 17, referenceDate: "2024-10-01", problems: [] });
  const sums = await db.as("monitor_api")`
    select measure, place_kind, sum(lower)::int as lower, sum(upper)::int as upper, sum(sites)::int as sites
    from geography.reference_count group by 1, 2`;
  // the sums of columns 9 and 10 of the sample; three cells of column 10 are masked, so 3 to 12 more than 43
  const ranges: Record<string, object> = {
    leerlingen: { lower: 6163, upper: 6163, sites: 17 },
    "leerlingen-vavo": { lower: 46, upper: 55, sites: 17 },
  };
  for (const { measure, place_kind, ...sum } of sums) expect({ place_kind, ...sum }).toMatchObject(ranges[measure]!);
  expect(sums.length).toBe(6);
});

test("a count that DUO masks as <5 stays 1 to 4 and is never read as zero", async () => {
  const [count] = await db.as("monitor_api")`
    select lower, upper from geography.reference_count
    where measure = 'leerlingen-vavo' and place_code = '01XN00'`;
  expect(count).toEqual({ lower: 1, upper: 4 });
});

test("the same file twice changes nothing, and says so", async () => {
  const before = await everything();
  expect(await loadDuoVo(db, sample)).toMatchObject({ outcome: "unchanged" });
  expect(await everything()).toEqual(before);
});

test("a corrected file of the same date takes the place of the old one, another year stands beside it", async () => {
  const corrected = join(folder, "leerlingen-2024.csv");
  const text = readFileSync(sample, "utf8");
  await writeFile(corrected, text.split("\n").slice(0, 4).join("\n"));
  expect(await loadDuoVo(db, corrected)).toMatchObject({ outcome: "loaded", sites: 3 });
  await copyFile(sample, join(folder, "leerlingen-2023.csv"));
  await loadDuoVo(db, join(folder, "leerlingen-2023.csv"));
  const counts = await db.owner`
    select to_char(reference_date, 'YYYY') as year, count(*)::int as sites from geography.reference_count
    where place_kind = 'site' and measure = 'leerlingen' group by 1 order by 1`;
  expect(counts.map((row) => ({ ...row }))).toEqual([
    { year: "2023", sites: 17 },
    { year: "2024", sites: 3 },
  ]);
});

test("a file without one usable row, of another kind or that is not there is refused and changes nothing", async () => {
  const before = await everything();
  const empty = join(folder, "leeg-2024.csv");
  await writeFile(empty, readFileSync(sample, "utf8").split("\n")[0]!);
  await expect(loadDuoVo(db, empty)).rejects.toMatchObject({ code: "reference-empty" });
  await writeFile(empty, "a;b\n");
  await expect(loadDuoVo(db, empty)).rejects.toMatchObject({ code: "duo-vo-columns" });
  await expect(loadDuoVo(db, join(folder, "weg-2024.csv"))).rejects.toMatchObject({ code: "reference-file" });
  expect(await everything()).toEqual(before);
});
