import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../server/src/database/connect.ts";
import { openDatabase } from "../../server/src/database/database.ts";
import { runCommand } from "../kit/command-line.ts";
import { writeDelivery } from "./delivery-folder.ts";
import { attendance, care, enrolment, enrolments, episode, loadSampleSites, spell } from "./sample-deliveries.ts";

const REASON = "De fusie van augustus: deze leerlingen zitten nu elders.";

let folder: string;
let dataDir: string;
let db: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "monitor-checks-"));
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

const pupils = (name: string, count: number) =>
  writeDelivery(folder, enrolments(Array.from({ length: count }, (_, index) => enrolment(`${name}${index}`))));

test("a delivery with a question ends with code 1, and says what was found, why, and how to go on", async () => {
  expect((await monitor("deliver", await pupils("a", 100))).code).toBe(0);
  const { code, said, complained } = await monitor("deliver", await pupils("b", 40));
  expect(code).toBe(1);
  expect(said).toMatch(/Levering 3 wacht op uw oordeel: 41 regels bekeken\.\n {2}vraag/);
  expect(said).toContain("telt 40 leerlingen, verwacht naar de vorige levering: 100. Dat is 60% minder.");
  expect(said).toContain("Proefschool 99AA00 (99AA00) telt 40 leerlingen");
  expect(complained).toContain("Nog niet geladen: levering 3.");
  expect(complained).toContain('--accept "<reden>"');
  expect(complained).toContain('pnpm monitor deliveries accept 3 --reason "<reden>"');
});

test("it is listed as waiting, shown with its comparison, and accepted only with a reason", async () => {
  expect((await monitor("deliveries")).said).toMatch(/ 1 +\d+ +\S+ +\S+ +wacht op uw oordeel, demo/);
  const { said } = await monitor("deliveries", "show", "3");
  expect(said).toMatch(/^Levering 3: inschrijving van 99001, 2025-08-01 t\/m 2026-07-31, wacht op uw oordeel/);
  expect(said).toMatch(/leerlingen +samen +40 +100 +-60%/);
  expect((await monitor("deliveries", "accept", "3")).code).toBe(2);
  const short = await monitor("deliveries", "accept", "3", "--reason", "ok");
  expect([short.code, short.complained]).toEqual([1, expect.stringContaining("te kort of te lang")]);
  const accepted = await monitor("deliveries", "accept", "3", "--reason", REASON, "--by", "Jan van Beheer");
  expect(accepted).toMatchObject({ code: 0, said: "Levering 3 telt nu mee.\n" });
  const shown = JSON.parse((await monitor("deliveries", "show", "3", "--json")).said);
  expect(shown).toMatchObject({
    ...{ id: 3, status: "accepted", comparedWith: 1 },
    decisions: [{ action: "accepted", reason: REASON, by: "Jan van Beheer" }],
  });
});

test("a delivery is withdrawn and brought back, and a number that nobody has is refused", async () => {
  const withdrawn = await monitor("deliveries", "withdraw", "3", "--reason", REASON);
  expect(withdrawn).toMatchObject({ code: 0, said: "Levering 3 is ingetrokken.\n" });
  const restored = JSON.parse((await monitor("deliveries", "restore", "1", "--reason", REASON, "--json")).said);
  expect(restored.deliveryId).toBeGreaterThan(3);
  expect(await monitor("deliveries", "show", "999")).toMatchObject({ code: 1, said: "" });
  expect((await monitor("deliveries", "show", "drie")).code).toBe(2);
});

test("several folders at once: the sound ones are loaded, the refused ones are told at the end", async () => {
  const wrong = await writeDelivery(folder, attendance([spell("a1", { kind: "spijbelen" })]));
  const sound = [
    await writeDelivery(folder, attendance([spell("a1")])),
    await writeDelivery(folder, care([episode("a1")])),
  ];
  const { code, said, complained } = await monitor("deliver", wrong, ...sound, join(folder, "nergens"));
  expect(code).toBe(1);
  for (const one of sound) expect(said).toMatch(new RegExp(`\\[\\d/4\\] ${basename(one)}: Levering \\d+ is ontvangen`));
  expect(said).toContain(`${basename(wrong)}: niet geladen`);
  expect(complained).toContain("spells.csv, regel 2, kind");
  expect(complained).toContain("2 van de 4 leveringen zijn niet geladen; de andere wel.");
  expect((await monitor("deliveries")).said).toMatch(/verzuim.*meegeteld/);
});

test("the thresholds are shown with where to set them", async () => {
  const { said } = await monitor("deliveries", "thresholds");
  expect(said).toContain("check-thresholds.json");
  expect(JSON.parse((await monitor("deliveries", "thresholds", "--json")).said)["pupils-changed"]).toEqual({
    ...{ ask: 0.5, tell: 0.3, least: 30 },
  });
});

test("sending elsewhere without a token is refused before anything leaves this machine", async () => {
  const { code, complained } = await monitor("deliver", await pupils("c", 5), "--to", "https://monitor.invalid");
  expect([code, complained]).toEqual([1, expect.stringContaining("MONITOR_TOKEN")]);
});
