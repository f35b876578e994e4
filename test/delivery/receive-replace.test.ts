import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listDeliveries } from "../../server/src/delivery/index.ts";
import { identifierOf } from "./delivery-folder.ts";
import { startMonitor } from "./receiving.ts";
import {
  attendance,
  care,
  enrolment,
  enrolments,
  episode,
  notEnrolled,
  schoolClass,
  schoolDay,
  spell,
} from "./sample-deliveries.ts";

const monitor = startMonitor();
const referencesIn = async (table: string) =>
  (await monitor.db.owner.unsafe(`select reference from ${table} order by 1`)).map(({ reference }) => reference);

test("a delivery of a board brings classes and enrolments of all its schools", async () => {
  const classes = [schoolClass(), schoolClass({ site: "99AB00" })];
  const rows = [enrolment("anna"), enrolment("bram", { site: "99AB00" }), enrolment("cas", { class: "" })];
  const result = await monitor.deliver(enrolments(rows, {}, classes));
  expect(result).toMatchObject({ outcome: "accepted", replaced: null, rows: 5 });
  const [bram] = await monitor.db.owner`
    select e.*, e.birth_month::text as month, g.site_code as class_site, g.key from enrolment.enrolment e
    join enrolment.class_group g on g.id = e.class_group_id where reference = 'bram'`;
  expect(bram).toMatchObject({ site_code: "99AB00", class_site: "99AB00", key: "groep4", month: "2017-05-01" });
  expect(bram).toMatchObject({ school_year: "2025-2026", linked: true, unlinked_reason: null, residence: "0153" });
});

test("a second delivery over the same period takes the place of the first, and nothing of the first stays", async () => {
  const first = await monitor.deliver(enrolments([enrolment("anna"), enrolment("bram")]));
  const second = await monitor.deliver(enrolments([enrolment("bram"), enrolment("cas"), enrolment("dirk")]));
  expect(second).toMatchObject({ outcome: "accepted", replaced: first.deliveryId });
  expect(await referencesIn("enrolment.enrolment")).toEqual(["bram", "cas", "dirk"]);
  expect((await listDeliveries(monitor.db, { superseded: true })).map(({ id, status }) => [id, status])).toEqual([
    [second.deliveryId, "accepted"],
    [first.deliveryId, "superseded"],
  ]);
});

test("the same delivery twice changes nothing, and an earlier one may come back", async () => {
  const earlier = enrolments([enrolment("anna")]);
  await monitor.deliver(earlier);
  const before = await monitor.everything();
  expect(await monitor.deliver(earlier)).toMatchObject({ outcome: "unchanged", replaced: null });
  expect(await monitor.everything()).toEqual(before);
  await monitor.deliver(enrolments([enrolment("bram")]));
  expect(await monitor.deliver(earlier)).toMatchObject({ outcome: "accepted" });
  expect(await referencesIn("enrolment.enrolment")).toEqual(["anna"]);
});

test("a delivery touches only its own kind, organisation and school year", async () => {
  await monitor.deliver(attendance([spell("anna")], {}, [schoolDay("2025-10-06")]));
  await monitor.deliver(care([episode("anna")]));
  await monitor.deliver(
    enrolments([enrolment("bea", { site: "99BA00" })], { organisation: "99002" }, [schoolClass({ site: "99BA00" })]),
  );
  const lastYear = { schoolYear: "2024-2025" as const, purpose: "onderwijs-jeugd/v1/2024-2025" };
  const period = { from: "2024-08-01", to: "2025-07-31" };
  await monitor.deliver(enrolments([enrolment("oud", period)], { manifest: { ...lastYear, period } }));
  await monitor.deliver(enrolments([enrolment("anna")]));
  await monitor.deliver(enrolments([enrolment("zoe")]));
  expect(await referencesIn("enrolment.enrolment")).toEqual(["bea", "oud", "zoe"]);
  expect(await monitor.counts()).toMatchObject({
    "attendance.spell": 1,
    "attendance.school_day": 1,
    "care.episode": 1,
  });
});

test("a period that overlaps another one in part is refused; one beside it stands beside it, and shares its classes", async () => {
  const autumn = { period: { from: "2025-08-01", to: "2025-12-31" } };
  const spring = { period: { from: "2026-01-01", to: "2026-07-31" } };
  const inAutumn = { from: "2025-08-01", to: "2025-12-31" };
  const inSpring = { from: "2026-01-01", to: "2026-07-31" };
  await monitor.deliver(enrolments([enrolment("anna", inAutumn)], { manifest: autumn }));
  await expect(monitor.deliver(enrolments([enrolment("anna")]))).rejects.toMatchObject({
    code: "delivery-period-overlap",
  });
  await monitor.deliver(enrolments([enrolment("bram", inSpring)], { manifest: spring }));
  expect(await monitor.counts()).toMatchObject({ "enrolment.enrolment": 2, "enrolment.class_group": 1 });
  // the autumn brought the class; when it is delivered again without it, the spring keeps it
  await monitor.deliver(enrolments([enrolment("anna", { ...inAutumn, class: "" })], { manifest: autumn }, []));
  const [bram] = await monitor.db.owner`
    select g.key from enrolment.enrolment e join enrolment.class_group g on g.id = e.class_group_id
    where e.reference = 'bram'`;
  expect(bram).toEqual({ key: "groep4" });
});

test("the same pupil has the same identifier in all three sources, and the delivered identifier is not kept", async () => {
  await monitor.deliver(enrolments([enrolment("anna"), enrolment("bram")]));
  await monitor.deliver(attendance([spell("anna")]));
  await monitor.deliver(care([episode("anna")], {}, [ground("anna")]));
  const [found] = await monitor.db.owner`
    select count(distinct pupil_id)::int as pupils, count(*)::int as rows from (
      select pupil_id from enrolment.enrolment where reference = 'anna' union all
      select pupil_id from attendance.spell union all
      select pupil_id from care.episode union all select pupil_id from care.ground) pupil`;
  expect(found).toEqual({ pupils: 1, rows: 4 });
  expect(JSON.stringify(await monitor.everything())).not.toContain(identifierOf("anna"));
});

const ground = (pupil: string) => ({
  identifier: identifierOf(pupil),
  site: "99BA00",
  basis: "consent",
  until: "2026-07-31",
});
const unlinked = { identifier: "", unlinked: "absent" };

test("an unlinked pupil stays one pupil over its own rows, and never becomes that of another school or organisation", async () => {
  const classes = [schoolClass(), schoolClass({ site: "99AB00" })];
  const rows = [enrolment("7", unlinked), enrolment("7", { ...unlinked, site: "99AB00" })];
  await monitor.deliver(enrolments(rows, {}, classes));
  await monitor.deliver(attendance([spell("7", unlinked), spell("7", { ...unlinked, from: "2025-10-08" })]));
  await monitor.deliver(care([episode("7", { ...unlinked, reference: "7" })]));
  const pupils = await monitor.db.owner`
    select site, count(distinct pupil_id)::int as pupils, array_agg(distinct pupil_id) as ids from (
      select site_code as site, pupil_id from enrolment.enrolment where not linked and unlinked_reason = 'absent'
      union all select site_code, pupil_id from attendance.spell where not linked
      union all select 'care', pupil_id from care.episode where not linked) unlinked group by 1 order by 1`;
  expect(pupils.map(({ site, pupils }) => [site, pupils])).toEqual([
    ["99AA00", 1],
    ["99AB00", 1],
    ["care", 1],
  ]);
  expect(new Set(pupils.flatMap(({ ids }) => ids)).size).toBe(3);
});

test("a municipality delivers who is enrolled nowhere, and they are its own residents", async () => {
  const rows = [notEnrolled("anna"), notEnrolled("bram", { residence: "" })];
  await monitor.deliver(attendance(rows, { organisation: "0153", files: { "spells.csv": rows } }));
  const spells = await monitor.db.owner`select residence, site_code, minutes from attendance.spell`;
  expect(spells.map((row) => ({ ...row }))).toEqual(Array(2).fill({ residence: "0153", site_code: null, minutes: 0 }));
});

test("the files are kept as received, and those of a delivery that was replaced as well", async () => {
  const folder = await monitor.write(enrolments([enrolment("anna")]));
  await monitor.receive(folder);
  await monitor.deliver(enrolments([enrolment("bram")]));
  const [first] = await monitor.db.owner`select digest from delivery.delivery order by id limit 1`;
  const kept = join(monitor.dataDir, "deliveries", first!.digest);
  for (const name of ["classes.csv", "enrolments.csv"]) {
    expect(await readFile(join(kept, name), "utf8")).toBe(await readFile(join(folder, name), "utf8"));
  }
  expect((await readdir(join(monitor.dataDir, "deliveries"))).length).toBe(2);
});

test("a delivery of many batches arrives whole", async () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => spell(`p${index % 900}`, { minutes: String(index) }));
  expect(await monitor.deliver(attendance(rows))).toMatchObject({ rows: 12_000 });
  const [sum] = await monitor.db.owner`
    select count(*)::int as spells, sum(minutes)::int as minutes, count(distinct pupil_id)::int as pupils
    from attendance.spell`;
  expect(sum).toEqual({ spells: 12_000, minutes: (12_000 * 11_999) / 2, pupils: 900 });
});

test("a period without a single absence is a delivery too", async () => {
  expect(await monitor.deliver(attendance([]))).toMatchObject({ outcome: "accepted", rows: 0 });
  expect(await listDeliveries(monitor.db, { superseded: false })).toMatchObject([{ kind: "attendance", rows: 0 }]);
});
