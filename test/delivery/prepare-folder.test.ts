import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../security/temporary-folder.ts";
import { prepareFixtures, textsIn } from "./preparing.ts";

const school = { format: "edexml", organisation: "99001", files: ["edexml-12.xml"] } as const;
const care = { format: "ijw", organisation: "0153", files: ["JW305.xml"] } as const;

test("a delivery in the place of an earlier one replaces it whole", async () => {
  const { out } = await prepareFixtures(school);
  await prepareFixtures({ ...care, out });
  expect(Object.keys(await textsIn(out))).toEqual(["episodes.csv", "manifest.json"]);
  expect(await readdir(dirname(out))).toEqual(["levering", "levering.sleutel.csv", "levering.verslag.csv"]);
});

test("a run that breaks off leaves the earlier delivery as it was, and nothing half", async () => {
  const { out } = await prepareFixtures(school);
  const before = await textsIn(out);
  const keys = await readFile(`${out}.sleutel.csv`, "utf8");
  let asked = 0;
  const linker = { keys: "k".repeat(64), identify: () => Promise.reject(new Error(`sleutelhouder weg ${++asked}`)) };
  await expect(prepareFixtures({ ...care, out, linker })).rejects.toThrow("sleutelhouder weg 1");
  expect(await textsIn(out)).toEqual(before);
  expect(await readFile(`${out}.sleutel.csv`, "utf8")).toBe(keys);
  expect(await readdir(dirname(out))).toEqual(["levering", "levering.sleutel.csv", "levering.verslag.csv"]);
});

test("a folder with anything else in it is left alone", async () => {
  const out = join(await temporaryFolder(), "map");
  await mkdir(out);
  await writeFile(join(out, "scriptie.txt"), "niet weggooien");
  await expect(prepareFixtures({ ...school, out })).rejects.toMatchObject({ code: "folder-in-use" });
  expect(await textsIn(out)).toEqual({ "scriptie.txt": "niet weggooien" });
});

test("a delivery without one usable row is refused, because it would wipe out the period; the report tells why", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "verzuim.csv");
  const header = "leerlingsleutel;bsn;vestiging;woongemeente;soort;van;tot;minuten";
  await writeFile(path, `${header}\nL1;;99AA00;;ziek;gisteren;;60\n`);
  const out = join(folder, "levering");
  const refused = prepareFixtures({ format: "verzuim-csv", organisation: "99001", files: [], paths: [path], out });
  await expect(refused).rejects.toMatchObject({ code: "nothing-delivered" });
  expect(await readdir(folder)).toEqual(["levering.verslag.csv", "verzuim.csv"]);
  expect(await readFile(`${out}.verslag.csv`, "utf8")).toContain("niet opgenomen;verzuim.csv;2;van;");
});

test("the report opens in a spreadsheet: byte order mark, semicolons, and no cell that is taken for a formula", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "=cmd.csv");
  await writeFile(path, "a;b\n");
  const out = join(folder, "levering");
  const refused = prepareFixtures({ format: "edexml", organisation: "99001", files: [], paths: [path], out });
  await expect(refused).rejects.toMatchObject({ code: "no-usable-file" });
  const text = await readFile(`${out}.verslag.csv`, "utf8");
  expect(text.startsWith("\uFEFFernst;bestand;regel of nummer;veld;reden;oplossing;code\r\n")).toBe(true);
  expect(text).toContain(`;'${basename(path)};`);
});

test("the key file and the report are for the user alone, also where a file with other rights stood", async () => {
  const out = join(await temporaryFolder(), "levering");
  const made = ["sleutel.csv", "verslag.csv", "sleutel.csv.deel"].map((name) => `${out}.${name}`);
  for (const path of made) {
    await writeFile(path, "van een eerdere keer");
    await chmod(path, 0o666);
  }
  const { keyFile, report } = await prepareFixtures({ ...school, out });
  for (const path of [keyFile!, report]) expect((await stat(path)).mode & 0o777, path).toBe(0o600);
});

test("the demo leaves the key file out", async () => {
  const { out, keyFile } = await prepareFixtures({ ...school, withoutKeyFile: true });
  expect(keyFile).toBeNull();
  expect(await readdir(dirname(out))).toEqual(["levering", "levering.verslag.csv"]);
});

test("a file that is not there is named without its folder", async () => {
  const refused = prepareFixtures({ ...school, files: ["bestaat-niet.xml"] });
  await expect(refused).rejects.toMatchObject({ code: "file-not-found" });
  await expect(refused).rejects.toThrow("Het bestand bestaat-niet.xml is niet te vinden of te lezen.");
});

test("a report does not grow beyond what a spreadsheet can open, and says how much it leaves out", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "verzuim.csv");
  const header = "leerlingsleutel;bsn;vestiging;woongemeente;soort;van;tot;minuten";
  await writeFile(path, `${header}\n${"L1;;99AA00;;ziek;gisteren;;60\n".repeat(5)}`);
  const out = join(folder, "levering");
  const request = { format: "verzuim-csv", organisation: "99001", files: [], paths: [path], out } as const;
  await expect(prepareFixtures({ ...request, mostReported: 3 })).rejects.toMatchObject({ code: "nothing-delivered" });
  const lines = (await readFile(`${out}.verslag.csv`, "utf8")).trimEnd().split("\r\n");
  expect(lines).toHaveLength(5);
  expect(lines.at(-1)).toMatch(/^let op;;;;Er is nog 2 keer iets gevonden .*;more-problems$/);
});
