import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Tally } from "@monitor/schema/checks";
import type { Manifest } from "@monitor/schema/delivery";
import { expect, test } from "vitest";
import { idsOf } from "../../server/src/delivery/receive/context.ts";
import { loadFiles } from "../../server/src/delivery/receive/load-files.ts";
import type { DeliveryContent } from "./delivery-folder.ts";
import { startMonitor } from "./receiving.ts";
import {
  arrangement,
  attendance,
  care,
  enrolment,
  enrolments,
  episode,
  exemption,
  guidance,
  leerplicht,
  notEnrolled,
  report,
  schoolClass,
  schoolDay,
  spell,
} from "./sample-deliveries.ts";

const monitor = startMonitor();
const unlinked = { identifier: "", unlinked: "absent" };

/** What a delivery brings, as plain objects by measure and place. */
async function measured(content: DeliveryContent): Promise<Record<string, Record<string, number>>> {
  const folder = await monitor.write(content);
  const manifest: Manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  const allSites = new Set(["99AA00", "99AB00", "99BA00"]);
  const context = { manifest, sites: allSites, allSites, ids: idsOf(Buffer.alloc(32, 1), manifest) };
  let tally: Tally = new Map();
  await monitor.db.as("monitor_load").begin(async (sql) => {
    ({ tally } = await loadFiles(sql, folder, 1, context));
  });
  return Object.fromEntries([...tally].map(([measure, places]) => [measure, Object.fromEntries(places)]));
}

test("a school's enrolment is measured by site: pupils once each, classes, and rows that cannot be linked", async () => {
  const classes = [schoolClass(), schoolClass({ class: "groep5" }), schoolClass({ site: "99AB00" })];
  const rows = [
    enrolment("anna", { to: "2025-12-31" }),
    enrolment("anna", { from: "2026-01-01", class: "groep5" }),
    enrolment("anna", { site: "99AB00" }),
    enrolment("bram", unlinked),
  ];
  expect(await measured(enrolments(rows, {}, classes))).toEqual({
    rows: { "99AA00": 3, "99AB00": 1 },
    classes: { "99AA00": 2, "99AB00": 1 },
    pupils: { "99AA00": 2, "99AB00": 1 },
    unlinked: { "99AA00": 1 },
  });
});

test("absence is measured by site: pupils with absence once each, spells, minutes and school days", async () => {
  const rows = [
    spell("anna", { minutes: "100" }),
    spell("anna", { from: "2025-11-03", to: "2025-11-03", minutes: "50" }),
    spell("bram", { site: "99AB00", minutes: "7", ...unlinked }),
  ];
  const days = [schoolDay("2025-10-06"), schoolDay("2025-10-07"), schoolDay("2025-10-06", { site: "99BA00" })];
  expect(await measured(attendance(rows, {}, days))).toEqual({
    rows: { "99AA00": 2, "99AB00": 1 },
    absentees: { "99AA00": 1, "99AB00": 1 },
    spells: { "99AA00": 2, "99AB00": 1 },
    minutes: { "99AA00": 150, "99AB00": 7 },
    schoolDays: { "99AA00": 2, "99BA00": 1 },
    unlinked: { "99AB00": 1 },
  });
});

test("youth care is measured by municipality: youths once each, episodes and collective arrangements", async () => {
  const rows = [episode("anna"), episode("anna", { from: "2025-09-01" }), episode("bram", unlinked)];
  const content = care(rows);
  expect(
    await measured({ ...content, files: { ...content.files, "arrangements.csv": [arrangement(), arrangement()] } }),
  ).toEqual({
    rows: { "0153": 3 },
    youths: { "0153": 2 },
    episodes: { "0153": 3 },
    arrangements: { "0153": 2 },
    unlinked: { "0153": 1 },
  });
});

test("what leerplicht delivers is measured by municipality: youths not enrolled once each, and rows of the rest", async () => {
  const rows = [notEnrolled("anna"), notEnrolled("anna", { from: "2025-11-01", to: "2025-11-02" })];
  const content = leerplicht({
    "spells.csv": rows,
    "reports.csv": [report("anna"), report("bram", unlinked)],
    "exemptions.csv": [exemption("cas")],
    "guidance.csv": [guidance("anna"), guidance("anna", { step: "consultation" })],
  });
  expect(await measured(content)).toEqual({
    rows: { "0153": 7 },
    notEnrolled: { "0153": 1 },
    reports: { "0153": 2 },
    exemptions: { "0153": 1 },
    guidance: { "0153": 2 },
    unlinked: { "0153": 1 },
  });
});
