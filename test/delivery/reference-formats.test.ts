import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  loadAreas,
  loadReferenceFile,
  REFERENCE_FORMAT_NAMES,
  REFERENCE_FORMATS,
} from "../../server/src/delivery/reference/index.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";

/**
 * Real rows of DUO's "02. Alle schoolvestigingen basisonderwijs" and "09. Alle vestigingen sbo, so en vso" (open
 * onderwijsdata, CC0), in windows-1252 as published; unchanged, but for the telephone numbers, which are left out.
 */
const sample = (name: string) => fileURLToPath(new URL(`reference/${name}.csv`, import.meta.url));
const PRIMARY = sample("schoolvestigingen-bo-sample");
const SPECIAL = sample("vestigingen-sbo-so-vso-sample");

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "monitor-formats-"));
});
beforeEach(async () => {
  await db.owner`truncate geography.area, geography.area_membership, geography.postcode_area, geography.school_site,
    geography.reference_count, geography.site_score, geography.municipality_merger`;
  await loadAreas(db);
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const fileOf = async (name: string, content: string) => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};
const load = (file: string, date?: string) => loadReferenceFile(db, "auto", file, date);
const everything = () => db.owner`
  select 'area' as t, to_jsonb(a) as r from geography.area a union all
  select 'membership', to_jsonb(m) from geography.area_membership m union all
  select 'postcode', to_jsonb(p) from geography.postcode_area p union all
  select 'site', to_jsonb(s) from geography.school_site s union all
  select 'score', to_jsonb(s) from geography.site_score s union all
  select 'merger', to_jsonb(m) from geography.municipality_merger m union all
  select 'count', to_jsonb(c) from geography.reference_count c order by 1, 2`;
const sites = async () =>
  (
    await db.owner`
    select code, name, school_type as type, municipality_code as municipality,
      (select string_agg(area_code, ',') from geography.area_membership where member_code = code) as alliance
    from geography.school_site order by code`
  ).map((row) => ({ ...row }));

describe.each(REFERENCE_FORMAT_NAMES)("%s", (name) => {
  test("loads the example of its guide without a problem, and a second time nothing changes", async () => {
    for (const { name: fileName, content } of REFERENCE_FORMATS[name].guide.examples) {
      const file = await fileOf(fileName, content);
      const first = await load(file);
      expect(first).toMatchObject({ format: name, result: { outcome: "loaded", problems: [] } });
      const before = await everything();
      expect((await load(file)).result.outcome).toBe("unchanged");
      expect(await everything()).toEqual(before);
      await loadAreas(db);
      expect(await everything()).toEqual(before);
    }
  });
});

test("real addresses of primary schools become sites, with the apostrophe of windows-1252", async () => {
  const { format, result, inWords } = await load(PRIMARY);
  expect([format, result.problems]).toEqual(["duo-po-adressen", []]);
  expect(inWords).toBe("5 vestigingen, waarvan 0 zonder bekend samenwerkingsverband.");
  const held = await sites();
  expect(held.map(({ code, type }) => `${code} ${type}`)).toEqual(
    ["03GR00", "03GR01", "03WU00", "05OC00", "32JK00"].map((code) => `${code} bao`),
  );
  expect(held[3]).toMatchObject({ name: "Dalton Kindcentrum ’t Kompas", municipality: "1680", alliance: /^PO\d{4}$/ });
});

test("real addresses of special schools become sites of their kind, each in the alliance of its sector", async () => {
  const { format, inWords } = await load(SPECIAL);
  expect(format).toBe("duo-so-adressen");
  expect(inWords).toContain("Van 3 vestigingen met so en vso is niet bekend");
  expect((await sites()).map(({ code, type, alliance }) => [code, type, String(alliance).slice(0, 2)])).toEqual([
    ["00MU10", "so", "PO"],
    ["01QH05", "vso", "VO"],
    ["06SV00", "so", "PO"],
    ["19WC00", "sbo", "PO"],
    ["23JT11", "so", "PO"],
    ["23KF00", "vso", "VO"],
  ]);
});

test("a site with so and vso becomes what most of its pupils follow, once DUO's counts are there", async () => {
  await load(SPECIAL);
  const header =
    "PEILDATUM;INSTELLINGSCODE;VESTIGINGSCODE;INSTELLINGSNAAM_VESTIGING;GEMEENTENUMMER;GEMEENTENAAM;PROVINCIE;SOORT_PO;CLUSTER;LEEFTIJD_4;LEEFTIJD_14";
  const of = (brin: string, site: string, kind: string, ages: string) =>
    `20241001;${brin};${site};x;1900;Súdwest-Fryslân;Friesland;${kind};4;${ages}`;
  const rows = [of("23JT", "11", "So", "<5;0"), of("23JT", "11", "Vso", "0;40"), of("06SV", "00", "So", "30;5")];
  await load(await fileOf("po-2024-2025.csv", [header, ...rows].join("\n")));
  const { inWords, result } = await load(SPECIAL);
  expect(result.outcome).toBe("loaded");
  expect(inWords).toContain("Van 1 vestigingen met so en vso");
  const held = await sites();
  expect(held.find(({ code }) => code === "23JT11")).toMatchObject({ type: "vso", alliance: /^VO/ });
  expect(held.find(({ code }) => code === "06SV00")).toMatchObject({ type: "so" });
  expect((await load(SPECIAL)).result.outcome).toBe("unchanged");
});

test("the pupils of DUO's list of primary schools are ranges where a cell is masked, and add up by municipality", async () => {
  const [example] = REFERENCE_FORMATS["duo-po"].guide.examples;
  const { inWords } = await load(await fileOf(example!.name, example!.content));
  // by hand: 165 and one mask; 60 and two masks; 54
  expect(inWords).toBe("2 vestigingen, 282 tot 291 leerlingen op 2024-10-01.");
  const counts = await db.as("monitor_api")`
    select measure, place_code, lower, upper, sites from geography.reference_count
    where place_kind in ('site', 'municipality') and measure in ('leerlingen', 'leerlingen-vso') order by 1, 2`;
  expect(counts.map((row) => Object.values(row))).toEqual([
    ["leerlingen", "0153", 282, 291, 2],
    ["leerlingen", "99AB00", 166, 169, 1],
    ["leerlingen", "99AC00", 116, 122, 1],
    ["leerlingen-vso", "0153", 54, 54, 1],
    ["leerlingen-vso", "99AC00", 54, 54, 1],
  ]);
});

test("a file with more than one day of counting is refused unless the day is given", async () => {
  const [example] = REFERENCE_FORMATS["duo-po"].guide.examples;
  const mixed = await fileOf("gemengd.csv", example!.content.replace("20241001;99AB", "20231001;99AB"));
  await expect(load(mixed)).rejects.toMatchObject({ code: "reference-date", message: /meer dan één peildatum/ });
  expect((await load(mixed, "2024-10-01")).result.outcome).toBe("loaded");
});

test("a wrong file is named for what it seems to be, and nothing of it is loaded", async () => {
  const before = await everything();
  await expect(loadReferenceFile(db, "duo-po-adressen", sample("vestigingen-vo-sample"))).rejects.toMatchObject({
    code: "duo-po-adressen-columns",
    message: /Dit lijkt 'Alle vestigingen vo, DUO' \(duo-vo-adressen\)/,
    remedy: /reference duo-vo-adressen/,
  });
  await expect(loadReferenceFile(db, "duo-vo", PRIMARY)).rejects.toMatchObject({ message: /duo-po-adressen/ });
  await expect(load(await fileOf("iets.csv", "a;b\n1;2\n"))).rejects.toMatchObject({ code: "reference-unknown" });
  await expect(load(join(folder, "weg.csv"))).rejects.toMatchObject({ code: "reference-file" });
  expect(await everything()).toEqual(before);
});

test("the key of the Inspectie gives a score to the one site of an institution, and is told where it cannot", async () => {
  await load(PRIMARY);
  const text = "OVT;Naam;BGNR;schoolweging;aantal_leerlingen;spreiding\n32JK|C1;x;1;28,4;60;6\n03GR|C1;x;1;30;200;6\n";
  const { result, inWords } = await load(await fileOf("schoolweging-2024-2025.csv", text));
  expect(inWords).toBe("1 vestigingen op 2025-02-01, waarvan 0 hier (nog) niet bekend.");
  expect(result.problems).toMatchObject([{ row: 3, field: "OVT", reason: /03GR/ }]);
  const scores = await db.as(
    "monitor_api",
  )`select measure, site_code, reference_date::text, value from geography.site_score`;
  expect(scores.map((row) => Object.values(row))).toEqual([["schoolweging", "32JK00", "2025-02-01", 28.4]]);
});

test("a score without a date is refused, and a newer file of the same date takes the place of the old one", async () => {
  const undated = await fileOf("schoolweging.csv", "vestiging;schoolweging\n99AA00;30\n99AB00;31\n");
  await expect(load(undated)).rejects.toMatchObject({ code: "reference-date", remedy: /--date/ });
  await load(undated, "2025-02-01");
  const newer = await fileOf("schoolweging-2024-2025.csv", "vestiging;schoolweging\n99AA00;32\n");
  expect((await load(newer)).result.outcome).toBe("loaded");
  const scores = await db.owner`select site_code, value from geography.site_score`;
  expect(scores.map((row) => ({ ...row }))).toEqual([{ site_code: "99AA00", value: 32 }]);
});

test("a newer list of alliance areas moves the schools of a postcode, also after the next start, and an older one is refused", async () => {
  await load(PRIMARY);
  const list = await fileOf("swv-2026.csv", "pc4;po_swv;vo_swv\n9306;PO9901;VO9902\n");
  expect(await load(list)).toMatchObject({ format: "swv-postcodes", result: { outcome: "loaded" } });
  const moved = async () => (await sites()).find(({ code }) => code === "32JK00")!.alliance;
  expect(await moved()).toBe("PO9901");
  await loadAreas(db);
  await load(PRIMARY);
  expect(await moved()).toBe("PO9901");
  const [member] = await db.owner`
    select certain, note from geography.area_membership where member_code = '32JK00'`;
  expect(member).toMatchObject({ certain: false, note: "naar postcode, indeling van 2026" });
  const before = await everything();
  const older = await fileOf("swv-2020.csv", "pc4;po_swv;vo_swv\n9306;PO2001;VO2001\n");
  await expect(load(older)).rejects.toMatchObject({ code: "reference-older" });
  expect(await everything()).toEqual(before);
});

test("the list of alliance areas that comes with the monitor changes nothing when it is loaded", async () => {
  const built = readFileSync(
    fileURLToPath(new URL("../../schema/reference/alliances-by-postcode-2017.csv", import.meta.url)),
    "utf8",
  );
  const { result } = await load(await fileOf("swv-2017.csv", built));
  expect(result.outcome).toBe("unchanged");
  expect(result.problems.map(({ row }) => row)).toEqual([942, 943, 944]);
});

const MERGER = `gemeentecode;gemeentenaam;provincie;jeugdzorgregio;opgegaan_in;per
0164;Hengelo-Borne;Overijssel;Twente;;
0147;Borne;;;0164;2027-01-01
`;

test("after a merger the successor stands in its place from that day, uncertain where nobody said so", async () => {
  const { inWords } = await load(await fileOf("gemeenten-2027.csv", MERGER));
  expect(inWords).toBe("1 gemeenten op 2027-01-01 en 1 regels over herindelingen.");
  const [named] = await db.owner`select name from geography.area where code = '0164'`;
  expect(named!.name).toBe("Hengelo-Borne");
  const left = await db.owner`
    select distinct valid_to::text from geography.area_membership where member_code = '0147'`;
  expect(left.map(({ valid_to }) => valid_to)).toEqual(["2026-12-31"]);
  const borne = await db.owner`select count(*)::int as n from geography.postcode_area where municipality_code = '0147'`;
  expect(borne[0]!.n).toBe(0);
  const row = "99AA00;De Eik;bao;99001;7622 AB;Borne;0147";
  await load(await fileOf("scholen.csv", `vestiging;naam;soort;bestuur;postcode;plaats;gemeente\n${row}\n`));
  expect(await sites()).toMatchObject([{ municipality: "0164" }]);
  const before = await everything();
  await loadAreas(db);
  expect(await everything()).toEqual(before);
});

test("a municipality that takes the place of one in an inspiration region joins it, marked as uncertain", async () => {
  // Wageningen lies in no inspiration region, Rhenen in that of FoodValley
  const text = MERGER.split("\n")[0]!;
  const list = `${text}\n0340;Rhenen;;;0289;2027-01-01\n`;
  await load(await fileOf("gemeenten-2027.csv", list));
  const [joined] = await db.owner`
    select area_code, valid_from::text as day, certain, note from geography.area_membership
    where member_code = '0289' and area_code like 'IR-%'`;
  expect(joined).toMatchObject({ day: "2027-01-01", certain: false, note: "na de herindeling van 0340" });
});

test("a list that contradicts itself, or merges into a municipality that is not known, is refused whole", async () => {
  const before = await everything();
  const both = await fileOf("gemeenten-2027.csv", `${MERGER}0147;Borne;Overijssel;Twente;;\n`);
  await expect(load(both)).rejects.toMatchObject({ code: "reference-merger", message: /0147/ });
  const unknown = await fileOf("gemeenten-2027.csv", MERGER.replace(";0164;2027", ";9998;2027"));
  await expect(load(unknown)).rejects.toMatchObject({ code: "reference-merger", message: /9998/ });
  const older = await fileOf("gemeenten-2024.csv", MERGER);
  await expect(load(older)).rejects.toMatchObject({ code: "reference-older" });
  expect(await everything()).toEqual(before);
});

test("the mergers since 2016 are there from the start", async () => {
  const mergers = await db.as("monitor_api")`
    select "into" from geography.municipality_merger where code = '0788' order by 1`;
  expect(mergers.map(({ into }) => into)).toEqual(["0757", "0824", "0855", "0865"]);
});

test("where the loading role may, the planner knows a table as soon as it is filled", async () => {
  await db.owner`grant maintain on geography.school_site to monitor_load`;
  await load(PRIMARY);
  const [table] = await db.owner`select reltuples from pg_class where oid = 'geography.school_site'::regclass`;
  expect(Number(table!.reltuples)).toBe(5);
});
