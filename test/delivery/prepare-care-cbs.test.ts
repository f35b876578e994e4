import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../security/temporary-folder.ts";
import { codedRows, fixture, prepareFixtures, textsIn } from "./preparing.ts";
import { startMonitor } from "./receiving.ts";

const monitor = startMonitor();

const table = {
  format: "bij",
  organisation: "0153",
  files: ["beleidsinformatie.csv", "toestemmingen.csv", "collectief.csv"],
  residenceOf: (postcode: string) => ({ "7511": "0153", "1234": "0363" })[postcode] ?? null,
} as const;

test("a table of Beleidsinformatie Jeugd becomes trajectories; each line that is left out says why", async () => {
  const { manifest, problems, out } = await prepareFixtures(table);
  expect(manifest.counts).toEqual({ read: 8, delivered: 4, rejected: 4, unlinked: 1 });
  const texts = await textsIn(out);
  expect(codedRows(texts["episodes.csv"]!)).toEqual([
    "99000001-1.2;linked;;0153;99000001;ambulatory;generalPractitioner;0;;2025-09-15;2026-01-31;asPlanned",
    "99000001-1.4;;unknown;0153;99000001;residential;none;0;;2025-02-03;;",
    "99000001-1.5;linked;;0153;99000001;dayTreatment;municipality;0;;2025-12-01;2025-12-20;earlyExternal",
    "99000009-1.3;linked;;0153;99000009;protection;unknown;0;;2025-10-01;;",
  ]);
  expect(problems.map(({ code, field, row }) => [code, field, row])).toEqual([
    ["extra-columns", null, null],
    ["day-unknown", "datum_aanvang", 3],
    ["other-municipality", "postcode", 6],
    ["form-unknown", "hulpvorm", 7],
    ["date-form", "datum_aanvang", 8],
    ["preventive-no-care", "maatregel", 9],
    ["word-unknown", "thema", 4],
    ["ground-unlinked", "bsn", 3],
  ]);
});

test("the same youth is the same pupil, whether care comes by iJw or by the table of CBS", async () => {
  const idOf = (text: string, reference: string) => new RegExp(`^${reference};([a-p]{64});`, "m").exec(text)?.[1];
  const cbs = (await textsIn((await prepareFixtures(table)).out))["episodes.csv"]!;
  const messages = await prepareFixtures({ format: "ijw", organisation: "0153", files: ["JW305.xml"] });
  const ijw = (await textsIn(messages.out))["episodes.csv"]!;
  expect(idOf(cbs, "99000001-1\\.2")).toBeDefined();
  expect(idOf(cbs, "99000001-1\\.2")).toBe(idOf(ijw, "99000001-300201"));
});

/** The table after somebody mended the end of one trajectory. */
async function correctedTable(): Promise<string> {
  const path = join(await temporaryFolder(), "beleidsinformatie.csv");
  const text = await readFile(fixture("beleidsinformatie.csv"), "utf8");
  await writeFile(path, text.replace("20251220;05", "20251231;01"));
  return path;
}

test("a correction replaces the period: the trajectory has its new end, and the old one is gone", async () => {
  const first = await prepareFixtures(table);
  expect(await monitor.receive(first.out)).toMatchObject({ outcome: "accepted" });
  const whole = { "care.episode": 4, "care.ground": 1, "care.arrangement": 2 };
  expect(await monitor.counts()).toMatchObject(whole);
  const paths = [await correctedTable(), fixture("toestemmingen.csv"), fixture("collectief.csv")];
  const correction = await prepareFixtures({ ...table, paths });
  expect(await monitor.receive(correction.out)).toMatchObject({ outcome: "accepted" });
  expect(await monitor.counts()).toMatchObject(whole);
  const ended = await monitor.db.owner`
    select to_date::text as day, stop_reason as reason from care.episode where form = 'dayTreatment'`;
  expect(ended.map(({ day, reason }) => [day, reason])).toEqual([["2025-12-31", "asPlanned"]]);
});
