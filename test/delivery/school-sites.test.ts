import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  loadAreas,
  loadDuoVoAddresses,
  loadOwnSiteList,
  loadSites,
  type SchoolSite,
} from "../../server/src/delivery/reference/index.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";

/**
 * Fifteen rows of DUO's "02. Alle vestigingen vo" (open onderwijsdata, CC0), one or two of each kind of
 * ONDERWIJSSTRUCTUUR; unchanged, but for the telephone numbers, which are left out.
 */
const sample = fileURLToPath(new URL("reference/vestigingen-vo-sample.csv", import.meta.url));
const HEADER = "vestiging;naam;soort;bestuur;postcode;plaats;gemeente";

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "monitor-sites-"));
  await loadAreas(db);
});
beforeEach(async () => {
  await db.owner`delete from geography.area_membership using geography.area
    where area.code = area_code and area.kind = 'schoolAlliance'`;
  await db.owner`delete from geography.school_site`;
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const sites = async () => [
  ...(await db.owner`
    select s.*, array_remove(array_agg(m.area_code), null) as alliances, bool_or(m.certain) as certain
    from geography.school_site s left join geography.area_membership m on m.member_code = s.code
    group by s.code order by s.code`),
];
const ownList = async (...lines: string[]) => {
  const file = join(folder, "scholen.csv");
  await writeFile(file, [HEADER, ...lines].join("\n"));
  return file;
};
const invented: SchoolSite = {
  code: "18BR00",
  name: "Verzonnen school",
  schoolType: "bao",
  boardCode: "99001",
  postcode4: "7481",
  place: "Haaksbergen",
  municipalityCode: "0158",
  demo: true,
};

test("the addresses of DUO become real school sites, each with its board, municipality, kind and alliance", async () => {
  const loaded = await loadDuoVoAddresses(db, sample);
  expect(loaded).toEqual({ outcome: "loaded", sites: 15, withoutAlliance: 0, open: 0, problems: [] });
  const held = await sites();
  expect(held.every(({ demo, certain }) => demo === false && certain === false)).toBe(true);
  expect(held.find(({ code }) => code === "14DC06")).toMatchObject({
    brin: "14DC",
    name: 'VMBO "De Jutter" Vlieland',
    school_type: "vmbo",
    board_code: "13603",
    postcode4: "8899",
    place: "VLIELAND",
    municipality_code: "0096",
    alliances: [expect.stringMatching(/^VO\d{4}$/)],
  });
  const kinds = held.map(({ school_type }) => school_type);
  const countOf = (kind: string) => kinds.filter((one) => one === kind).length;
  expect(["pro", "vmbo", "havo-vwo", "vo"].map(countOf)).toEqual([2, 5, 3, 5]);
});

test("the same file twice changes nothing and says so, and a renamed school is changed alone", async () => {
  await loadDuoVoAddresses(db, sample);
  const before = await sites();
  expect(await loadDuoVoAddresses(db, sample)).toMatchObject({ outcome: "unchanged", sites: 15 });
  expect(await sites()).toEqual(before);
  const renamed = join(folder, "nieuw.csv");
  await writeFile(renamed, readFileSync(sample, "utf8").replace("Novum Saeculum Almere", "Nieuwe Eeuw"));
  expect(await loadDuoVoAddresses(db, renamed)).toMatchObject({ outcome: "loaded" });
  expect(await sites()).toEqual(
    before.map((site) => (site.code === "32LP00" ? { ...site, name: "Nieuwe Eeuw" } : site)),
  );
});

test("a school that only moves to another postcode changes alliance, and that counts as a change", async () => {
  const row = "99AA00;De Eik;bao;99001;7481 AB;Haaksbergen;0158";
  await loadOwnSiteList(db, await ownList(row));
  expect((await sites())[0]!.alliances).toEqual(["PO2302"]);
  const moved = await loadOwnSiteList(db, await ownList(row.replace("7481", "7607")));
  expect(moved).toMatchObject({ outcome: "loaded", sites: 1 });
  expect((await sites())[0]!.alliances).toEqual(["PO2301"]);
});

test("our own list adds primary and special schools beside those of DUO, each in the alliance of its sector", async () => {
  await loadDuoVoAddresses(db, sample);
  const file = await ownList(
    "99AA00;De Eik;bao;99001;7481 AB;Haaksbergen;0158",
    "99AB00;De Linde;vso;99001;7481;Haaksbergen;158",
    "99AC00;De Es;so;99001;;Haaksbergen;0158",
  );
  const loaded = await loadOwnSiteList(db, file);
  expect(loaded).toEqual({ outcome: "loaded", sites: 3, withoutAlliance: 1, open: 0, problems: [] });
  const alliances = (await sites()).slice(-3).map(({ code, alliances }) => [code, alliances]);
  expect(alliances).toEqual([
    ["99AA00", ["PO2302"]],
    ["99AB00", ["VO2502"]],
    ["99AC00", []],
  ]);
  expect(await sites()).toHaveLength(18);
});

test("rows that cannot be read are told and left out, the others are loaded", async () => {
  const file = await ownList(
    "99AA00;De Eik;bao;99001;7481 AB;Haaksbergen;0158",
    "99AB00;De Linde;lagere school;99001;7481 AB;Haaksbergen;0158",
    "99AC00;De Es;bao;99001;7481 AB;Haaksbergen;0788",
  );
  const { sites: count, problems } = await loadOwnSiteList(db, file);
  expect(count).toBe(1);
  expect(problems.map(({ row, field }) => [row, field])).toEqual([
    [3, "soort"],
    [4, "gemeente"],
  ]);
  expect((await sites()).map(({ code }) => code)).toEqual(["99AA00"]);
});

test("a file without one usable row, of another kind or that is not there is refused and changes nothing", async () => {
  await expect(loadOwnSiteList(db, await ownList())).rejects.toMatchObject({ code: "reference-empty" });
  const nothingGood = loadOwnSiteList(db, await ownList("99AA00;De Eik;bao;9;7481 AB;Haaksbergen;0158"));
  await expect(nothingGood).rejects.toThrow(/Regel 2, bestuur/);
  await expect(loadOwnSiteList(db, sample)).rejects.toMatchObject({ code: "scholen-columns" });
  await expect(loadDuoVoAddresses(db, join(folder, "weg.csv"))).rejects.toMatchObject({ code: "reference-file" });
  expect(await sites()).toEqual([]);
});

test("an invented school of the demo is not overwritten by a real one, and the row says so; the rest is loaded", async () => {
  await loadSites(db, [invented]);
  const [before] = await sites();
  const { sites: count, problems } = await loadDuoVoAddresses(db, sample);
  expect(count).toBe(14);
  expect(problems).toMatchObject([{ row: 2, field: "VESTIGINGSCODE", reason: /18BR00/, remedy: /DEMO=0/ }]);
  expect((await sites()).find(({ code }) => code === "18BR00")).toEqual(before);
});

test("a real school is not overwritten by an invented one of the demo either", async () => {
  await loadDuoVoAddresses(db, sample);
  const before = await sites();
  expect(await loadSites(db, [invented])).toMatchObject({ sites: 0, changed: false, held: ["18BR00"] });
  expect(await sites()).toEqual(before);
});
