import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { manifestSchema } from "@monitor/schema/delivery";
import { expect, test } from "vitest";
import { runCommand } from "../kit/command-line.ts";
import { temporaryFolder } from "../security/temporary-folder.ts";
import { fixture, textsIn } from "./preparing.ts";

const PERIOD = "2025-08-01/2026-07-31";

/** Runs the command line as a user does, with its own data folder. */
const monitor = (folder: string, words: readonly string[], settings: Record<string, string> = {}) =>
  runCommand(words, { DATA_DIR: join(folder, "data"), ...settings });

test("the command prepares a school with the embedded key holders and says what it did", async () => {
  const folder = await temporaryFolder();
  const out = join(folder, "levering");
  const words = ["prepare", "edexml", fixture("edexml-12.xml"), "--organisation", "99001", "--period", PERIOD];
  const { code, said, complained } = await monitor(folder, [...words, "--out", out]);
  expect(complained).toBe("");
  expect(code).toBe(0);
  expect(said).toContain("Gelezen 12, opgenomen 10, niet opgenomen 2.");
  expect(said).toContain("niet opgenomen: edexml-12.xml, nummer 11, uitstroomdatum. Deze regel valt helemaal buiten");
  expect(said).toContain("levering.sleutel.csv bevat namen: het blijft bij u");
  const once = await textsIn(out);
  const again = await monitor(folder, [...words, "--out", out, "--json", "--no-key-file"]);
  const report = JSON.parse(again.said);
  expect(manifestSchema.parse(report.manifest).counts.read).toBe(12);
  expect(report).toMatchObject({ problems: 4, keyFile: null });
  expect(await textsIn(out)).toEqual(once);
});

test("invented persons are linked only when the command is told that the files are a demo", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "verzuim.csv");
  const header = "leerlingsleutel;bsn;vestiging;woongemeente;soort;van;tot;minuten";
  await writeFile(path, `${header}\nL1;D00000001;99AA00;;ziek;2025-09-01;2025-09-01;60\n`);
  const words = ["prepare", "verzuim-csv", path, "--organisation", "99001", "--period", PERIOD, "--json"];
  const unlinked = async (more: readonly string[]) => {
    const { said } = await monitor(folder, [...words, "--out", join(folder, "levering"), ...more]);
    const { manifest } = JSON.parse(said);
    return [manifest.demo, manifest.counts.unlinked];
  };
  expect(await unlinked([])).toEqual([false, 1]);
  expect(await unlinked(["--demo"])).toEqual([true, 0]);
});

test("a wrong file ends with code 1, the reason and the remedy; wrong words with code 2", async () => {
  const folder = await temporaryFolder();
  const out = join(folder, "levering");
  const wrong = [
    "prepare",
    "edexml",
    fixture("JW301.xml"),
    "--organisation",
    "99001",
    "--period",
    PERIOD,
    "--out",
    out,
  ];
  const refused = await monitor(folder, wrong);
  expect(refused.code).toBe(1);
  expect(refused.complained).toContain("dit lijkt een iJw-bericht JW301");
  expect(refused.complained).toContain("Geen van de bestanden is als edexml te gebruiken.");
  expect((await monitor(folder, wrong.with(1, "excel"))).code).toBe(2);
  expect((await monitor(folder, wrong.with(6, "2025"))).complained).toContain("zoals 2025-08-01/2026-07-31");
});

test("key holders elsewhere need an address with their public key", async () => {
  const folder = await temporaryFolder();
  const words = ["prepare", "edexml", fixture("edexml-12.xml"), "--organisation", "99001", "--period", PERIOD];
  const settings = { KEYHOLDER_1: "https://sleutel.example.nl/", KEYHOLDER_2: "https://sleutel.example.nl/" };
  const refused = await monitor(folder, [...words, "--out", join(folder, "levering")], settings);
  expect(refused.code).toBe(1);
  expect(refused.complained).toContain("De instelling KEYHOLDER_1 klopt niet.");
});
