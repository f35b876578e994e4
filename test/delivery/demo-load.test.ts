import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadAreas } from "../../server/src/delivery/reference/index.ts";
import { loadDemo } from "../../server/src/demo/index.ts";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";
import { filesIn } from "./demo-folder.ts";

const PUPILS = 1000;
const MINUTES = 5 * 60_000;

let db: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(process.env.TMPDIR ?? "/var/tmp", "monitor-demo-load-"));
  db = await freshDatabase();
  await loadAreas(db);
});
afterAll(async () => {
  await db.close();
  await rm(dataDir, { recursive: true, force: true });
});

const load = (say: (line: string) => void = () => {}) => loadDemo(db, { dataDir, demoPupils: PUPILS }, say);

const standing = async () => {
  const [found] = await db.owner`
    select (select count(*)::int from enrolment.enrolment) as enrolments,
      (select count(*)::int from care.episode) as episodes,
      (select count(*)::int from attendance.spell) as spells,
      (select count(*)::int from delivery.delivery where status = 'accepted') as deliveries`;
  return found!;
};

describe("loading the demo", () => {
  test("goes on after it was broken off: what was accepted is not loaded twice", { timeout: MINUTES }, async () => {
    const broken = load((line) => {
      if (line.includes("deel 2 van")) throw new Error("the power fails");
    });
    await expect(broken).rejects.toThrow("the power fails");
    const before = await standing();
    expect(before.deliveries).toBeGreaterThan(0);

    const lines: string[] = [];
    const second = await load((line) => lines.push(line));
    expect(second.unchanged).toBe(before.deliveries);
    expect(lines.findLast((line) => line.includes("deel"))).toMatch(/^Voorbeelddata: deel 11 van 11 is klaar/);
    const after = await standing();
    expect(after.deliveries).toBe(second.deliveries - 1);
    expect(after.enrolments).toBeGreaterThan(2 * PUPILS);
  });

  test("a second time changes nothing", { timeout: MINUTES }, async () => {
    const before = await standing();
    const again = await load();
    expect(again.unchanged).toBe(again.deliveries - 1);
    expect(await standing()).toEqual(before);
  });

  test("holds the one delivery that was exported too early on purpose, and asks nothing of the others", async () => {
    const asked = await db.owner`
      select distinct d.kind, d.school_year as year, d.status, d.organisation from delivery.delivery d
      join delivery.finding f on f.delivery_id = d.id where f.severity = 'ask' or d.status = 'held'`;
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ kind: "attendance", year: "2025-2026", status: "held" });
    const [site] = await db.owner`
      select municipality_code as code from geography.school_site where board_code = ${asked[0]!.organisation} limit 1`;
    expect(["0361", "1980", "0383", "0373", "0399", "0450"]).toContain(site!.code);
  });

  test("knows every school and provider by name, as belonging to the demo", async () => {
    const [unknown] = await db.owner`
      select (select count(*)::int from enrolment.enrolment e
          where not exists (select from geography.school_site s where s.code = e.site_code and s.demo)) as sites,
        (select count(*)::int from care.episode e
          where not exists (select from geography.care_provider p where p.code = e.provider_code)) as providers`;
    expect(unknown).toEqual({ sites: 0, providers: 0 });
  });

  test("links who goes to the protocol school like everyone else", async () => {
    const [linked] = await db.owner`
      select count(distinct e.pupil_id)::int as pupils from enrolment.enrolment e
      join attendance.spell s using (pupil_id)
      where e.site_code = '99AA00' and e.school_year = '2025-2026' and e.linked and s.linked`;
    expect(linked!.pupils).toBeGreaterThan(10);
  });

  test("keeps the sources of one region as examples, and no other source file", async () => {
    expect(await readdir(join(dataDir, "demo"))).toEqual(["voorbeelden"]);
    const kept = await filesIn(join(dataDir, "demo", "voorbeelden"));
    expect(kept.filter((file) => file.endsWith(".xml")).length).toBeGreaterThan(5);
    expect(kept.filter((file) => !/^IR-TWENTE\/2025-2026\/|^bronnen\.json$/.test(file))).toEqual([]);
  });
});
