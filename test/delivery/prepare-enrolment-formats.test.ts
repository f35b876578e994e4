import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../kit/command-line.ts";
import { numbersThatPassTheElevenTest } from "../security/citizen-number-search.ts";
import { temporaryFolder } from "../security/temporary-folder.ts";
import { codedRows, fixture, prepareFixtures, textsIn } from "./preparing.ts";

const uwlr = { format: "uwlr", organisation: "99AA", files: ["uwlr.xml"] } as const;
const table = { format: "leerlingen-csv", organisation: "99001", files: ["leerlingen.csv"] } as const;

test("a saved UWLR answer becomes coded rows, linked where it holds a citizen number", async () => {
  const { manifest, out, problems } = await prepareFixtures(uwlr);
  expect(manifest).toMatchObject({ format: "uwlr", counts: { read: 2, delivered: 2, rejected: 0, unlinked: 1 } });
  const texts = await textsIn(out);
  expect(codedRows(texts["enrolments.csv"]!)).toEqual([
    "L1;linked;;99AA00;H1A;11;male;2012-01;0153;2025-08-01;2026-07-31",
    "L2;;absent;99AA00;H1A;11;female;2012-05;;2025-08-01;2026-07-31",
  ]);
  expect(codedRows(texts["classes.csv"]!)).toEqual(["99AA00;H1A;11;0"]);
  expect(problems).toEqual([]);
});

test("a table of pupils as a spreadsheet leaves it becomes coded rows, and each fault is told with its line", async () => {
  const { manifest, out, problems } = await prepareFixtures(table);
  expect(manifest.counts).toEqual({ read: 7, delivered: 5, rejected: 2, unlinked: 1 });
  const texts = await textsIn(out);
  expect(codedRows(texts["enrolments.csv"]!)).toEqual([
    "99AA-01;linked;;99AA00;3a;3;female;2019-03;0153;2025-08-01;2026-07-31",
    "99AA-02;linked;;99AA00;3a;3;male;2019-05;0153;2025-08-01;2026-07-31",
    "99AA-03;linked;;99AA00;4-5;4;male;2018-11;0153;2025-11-03;2026-07-31",
    "99AA-04;;absent;99AA01;4-5;5;unspecified;;;2025-08-01;2026-02-13",
    "99AA-05;linked;;99AA01;;5;unknown;;;2025-08-01;2026-07-31",
  ]);
  expect(codedRows(texts["classes.csv"]!)).toEqual(["99AA00;3a;3;0", "99AA00;4-5;4;0", "99AA01;4-5;5;0"]);
  expect(problems.map(({ code, row }) => [code, row])).toEqual([
    ["extra-columns", null],
    ["group-is-name", 6],
    ["sex-word-unknown", 6],
    ["postcode-form", 6],
    ["reference-is-name", 7],
    ["reference-form", 8],
  ]);
});

test.each([uwlr, table])("no name, number or address of $format is in the delivery or the report", async (choice) => {
  const { out, report } = await prepareFixtures(choice);
  const left = `${JSON.stringify(await textsIn(out))}${await readFile(report, "utf8")}`;
  expect(numbersThatPassTheElevenTest(left.replaceAll(/"sha256": *\\?"[0-9a-f]+/g, ""))).toEqual([]);
  expect(left).not.toMatch(/leerling0|proef0|voorbeeld|hannelore|7511|id\.school|example\.nl|0018/i);
});

test("in the report and the key file no cell begins as a formula, whatever the source holds", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "=leerlingen.csv");
  const header = "roepnaam;leerlingsleutel;bsn;vestiging";
  const names = ["=cmd|' /C calc'!A0", "+1", "-1", "@sum(a1)", "\tx"];
  await writeFile(
    path,
    `${[header, ...names.map((name, place) => `${name};L${place};;99AA00`), "x;=1;;99AA00"].join("\n")}\n`,
  );
  const choice = { format: "leerlingen-csv", organisation: "99AA", files: [], paths: [path] } as const;
  const { report, keyFile, out } = await prepareFixtures({ ...choice, out: join(folder, "levering") });
  const texts = [
    await readFile(report, "utf8"),
    await readFile(keyFile!, "utf8"),
    ...Object.values(await textsIn(out)),
  ];
  for (const text of texts) expect(text).not.toMatch(/(^|[;\n"])[=+@-](?!-)/);
  expect(texts[1]).toContain("'=cmd");
});

test.each([
  ["edexml-12.xml", "edexml"],
  ["uwlr.xml", "uwlr"],
  ["leerlingen.csv", "leerlingen-csv"],
  ["JW305.xml", "ijw"],
  ["verzuim.csv", "verzuim-csv"],
])("the command recognises %s as %s by itself", async (file, format) => {
  const folder = await temporaryFolder();
  const organisation = format === "ijw" ? "0153" : "99001";
  const words = ["prepare", "auto", fixture(file), "--organisation", organisation, "--period", "2025-08-01/2026-07-31"];
  const { said, complained } = await runCommand([...words, "--out", join(folder, "levering"), "--json"], {
    DATA_DIR: join(folder, "data"),
  });
  expect(complained).toBe("");
  expect(JSON.parse(said).manifest.format).toBe(format);
});

test("the command names what files seem to be when it cannot tell one format", async () => {
  const folder = await temporaryFolder();
  const files = [fixture("edexml-12.xml"), fixture("JW305.xml")];
  const words = ["prepare", "auto", ...files, "--organisation", "99001", "--period", "2025-08-01/2026-07-31"];
  const { code, complained } = await runCommand([...words, "--out", join(folder, "levering")], {
    DATA_DIR: join(folder, "data"),
  });
  expect(code).toBe(1);
  expect(complained).toContain("edexml-12.xml lijkt een EDEXML-bestand; JW305.xml lijkt een iJw-bericht JW305");
});
