import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../server/src/database/connect.ts";
import { openDatabase } from "../../server/src/database/database.ts";
import { runCommand } from "../kit/command-line.ts";
import { writeDelivery } from "./delivery-folder.ts";
import { enrolment, enrolments, loadSampleSites } from "./sample-deliveries.ts";

const sample = fileURLToPath(new URL("reference/leerlingen-vo-sample-2024.csv", import.meta.url));

const addresses = fileURLToPath(new URL("reference/vestigingen-vo-sample.csv", import.meta.url));

let folder: string;
let dataDir: string;
let db: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "monitor-commands-"));
  await chmod(folder, 0o755);
  dataDir = join(folder, "data");
  // stays open, so that the commands join it and need not start a database each
  db = await openDatabase({ dataDir, databaseUrl: null });
  await loadSampleSites(db);
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const monitor = (...words: string[]) => runCommand(words, { DATA_DIR: dataDir });

test("a delivery is received, recognised the second time, and listed", async () => {
  expect(await monitor("deliveries")).toMatchObject({ code: 0, said: "Er zijn nog geen leveringen ontvangen.\n" });
  const delivery = await writeDelivery(folder, enrolments([enrolment("anna")]));
  const first = await monitor("deliver", delivery, "--by", "proef");
  expect(first).toMatchObject({ code: 0, complained: "", said: "Levering 1 is ontvangen: 2 regels.\n" });
  const second = JSON.parse((await monitor("deliver", delivery, "--json")).said);
  expect(second).toEqual({ deliveryId: 1, outcome: "unchanged", replaced: null, rows: 0, findings: [] });
  const { said } = await monitor("deliveries");
  expect(said).toMatch(/inschrijving +99001 +2025-08-01 t\/m 2026-07-31 +2 +0 +0 +0 +\S+ +proef +meegeteld, demo/);
  expect(JSON.parse((await monitor("deliveries", "--json")).said)).toMatchObject([{ id: 1, receivedBy: "proef" }]);
});

test("a refused delivery ends with code 1 and says in Dutch where, why and what to do", async () => {
  const delivery = await writeDelivery(folder, enrolments([enrolment("bram", { sex: "jongen" })]));
  const { code, said, complained } = await monitor("deliver", delivery);
  expect([code, said]).toEqual([1, ""]);
  expect(complained).toContain("enrolments.csv, regel 2, sex");
  expect(complained).toContain("pnpm monitor prepare");
  expect(complained).not.toMatch(/jongen|at .*\.ts/);
});

test("a command without its folder, or with an unknown format, is wrong usage: code 2", async () => {
  expect((await monitor("deliver")).code).toBe(2);
  expect((await monitor("reference", "onbekend", sample)).code).toBe(2);
});

test("a file of DUO is read, the next one is not kept out by one that is refused, and the code says so", async () => {
  const { code, said, complained } = await monitor("reference", "duo-vo", "/nergens-2024.csv", sample);
  expect(code).toBe(1);
  expect(said).toContain("ingelezen. 17 vestigingen, 6.163 leerlingen op 2024-10-01.");
  expect(complained).toContain("nergens-2024.csv");
});

test("school sites are read from the addresses of DUO and from our own list, and a row left out is told with its remedy", async () => {
  const duo = await monitor("reference", "duo-vo-adressen", addresses);
  expect(duo).toMatchObject({ code: 0, complained: "", said: /ingelezen\. 15 vestigingen, waarvan 0 zonder/ });
  const again = await monitor("reference", "duo-vo-adressen", addresses, "--json");
  expect(JSON.parse(again.said)).toMatchObject({ outcome: "unchanged", sites: 15, problems: [] });
  const list = join(folder, "scholen.csv");
  const rows = ["98AA00;De Eik;bao;98001;7481 AB;Haaksbergen;0158", "98AB00;De Es;school;98001;;Haaksbergen;0158"];
  await writeFile(list, ["vestiging;naam;soort;bestuur;postcode;plaats;gemeente", ...rows].join("\n"));
  const own = await monitor("reference", "scholen", list);
  expect(own.code).toBe(0);
  expect(own.said).toMatch(/scholen\.csv.*: ingelezen\. 1 vestigingen/);
  expect(own.said).toMatch(/regel 3, soort: .*Gebruik een van deze soorten: bao.*Deze regel is overgeslagen/);
});

test("doctor says what is well and what is still to be done, and what is wrong with code 1", async () => {
  const healthy = await monitor("doctor");
  expect(healthy).toMatchObject({ code: 0, complained: "" });
  expect(healthy.said).toContain("goed    Database: PostgreSQL");
  expect(healthy.said).toMatch(/let op +Uitgave: nog geen/);
  await rm(join(dataDir, "deliveries"), { recursive: true });
  const lost = await monitor("doctor", "--json");
  expect(lost.code).toBe(1);
  const findings: { subject: string; state: string }[] = JSON.parse(lost.said);
  expect(findings.filter(({ state }) => state === "wrong").map(({ subject }) => subject)).toEqual(["Leveringen"]);
});
