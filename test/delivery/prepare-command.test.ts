import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { manifestSchema } from "@monitor/schema/delivery";
import { expect, test } from "vitest";
import { ROOT } from "../kit/imports.ts";
import { temporaryFolder } from "../security/temporary-folder.ts";
import { fixture, textsIn } from "./preparing.ts";

const PERIOD = "2025-08-01/2026-07-31";

/** Runs the command line as a user does, with its own data folder. */
function monitor(folder: string, words: readonly string[], settings: Record<string, string> = {}) {
  const env = { ...process.env, DATA_DIR: join(folder, "data"), ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "server/src/cli.ts"), ...words], {
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("the command prepares a school with the embedded key holders and says what it did", async () => {
  const folder = await temporaryFolder();
  const out = join(folder, "levering");
  const words = ["prepare", "edexml", fixture("edexml-12.xml"), "--organisation", "99001", "--period", PERIOD];
  const { status, stdout, stderr } = monitor(folder, [...words, "--out", out]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toContain("Gelezen 12, opgenomen 10, niet opgenomen 2.");
  expect(stdout).toContain("niet opgenomen: edexml-12.xml, nummer 11, uitstroomdatum. Deze regel valt helemaal buiten");
  expect(stdout).toContain("levering.sleutel.csv bevat namen: het blijft bij u");
  const once = await textsIn(out);
  const again = monitor(folder, [...words, "--out", out, "--json", "--no-key-file"]);
  const said = JSON.parse(again.stdout);
  expect(manifestSchema.parse(said.manifest).counts.read).toBe(12);
  expect(said).toMatchObject({ problems: 4, keyFile: null });
  expect(await textsIn(out)).toEqual(once);
});

test("invented persons are linked only when the command is told that the files are a demo", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "verzuim.csv");
  const header = "leerlingsleutel;bsn;vestiging;woongemeente;soort;van;tot;minuten";
  await writeFile(path, `${header}\nL1;D00000001;99AA00;;ziek;2025-09-01;2025-09-01;60\n`);
  const words = ["prepare", "verzuim-csv", path, "--organisation", "99001", "--period", PERIOD, "--json"];
  const unlinked = (more: readonly string[]) => {
    const { stdout } = monitor(folder, [...words, "--out", join(folder, "levering"), ...more]);
    const { manifest } = JSON.parse(stdout);
    return [manifest.demo, manifest.counts.unlinked];
  };
  expect(unlinked([])).toEqual([false, 1]);
  expect(unlinked(["--demo"])).toEqual([true, 0]);
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
  const refused = monitor(folder, wrong);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("dit lijkt een iJw-bericht JW301");
  expect(refused.stderr).toContain("Geen van de bestanden is als edexml te gebruiken.");
  expect(monitor(folder, wrong.with(1, "excel")).status).toBe(2);
  expect(monitor(folder, wrong.with(6, "2025")).stderr).toContain("zoals 2025-08-01/2026-07-31");
});

test("key holders elsewhere need an address with their public key", async () => {
  const folder = await temporaryFolder();
  const words = ["prepare", "edexml", fixture("edexml-12.xml"), "--organisation", "99001", "--period", PERIOD];
  const settings = { KEYHOLDER_1: "https://sleutel.example.nl/", KEYHOLDER_2: "https://sleutel.example.nl/" };
  const refused = monitor(folder, [...words, "--out", join(folder, "levering")], settings);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("De instelling KEYHOLDER_1 klopt niet.");
});
