import { expect, test } from "vitest";
import { buildRelease } from "../../server/src/release/index.ts";
import type { DeliveryContent } from "./delivery-folder.ts";
import { startMonitor } from "./receiving.ts";
import {
  attendance,
  care,
  enrolment,
  enrolments,
  episode,
  schoolClass,
  schoolDay,
  spell,
} from "./sample-deliveries.ts";

const here = startMonitor();
/** Another server, with a key of its own: the same pupil has another identifier there. */
const elsewhere = startMonitor();

const pupils = (site: string, many: number) => Array.from({ length: many }, (_, index) => `${site}-${index}`);
const enrolled = (site: string, many: number) => pupils(site, many).map((pupil) => enrolment(pupil, { site }));
const inCare = (site: string, many: number) =>
  pupils(site, many).map((pupil) => episode(pupil, { from: "2025-10-01" }));
const classes = (...sites: string[]) => sites.map((site) => schoolClass({ site }));
const days = (site: string) => ["2025-10-06", "2025-10-07", "2025-10-08"].map((day) => schoolDay(day, { site }));

/** Of three schools 2, 9 and 30 pupils have care, so that figures must be hidden to protect others. */
const DELIVERIES: readonly DeliveryContent[] = [
  enrolments([...enrolled("99AA00", 60), ...enrolled("99AB00", 85)], {}, classes("99AA00", "99AB00")),
  enrolments(enrolled("99BA00", 100), { organisation: "99002" }, classes("99BA00")),
  care([...inCare("99AA00", 2), ...inCare("99AB00", 9), ...inCare("99BA00", 30)]),
  attendance(
    pupils("99AA00", 40).map((pupil) => spell(pupil, { from: "2025-10-06", to: "2025-10-07", minutes: "660" })),
    {},
    [...days("99AA00"), ...days("99AB00")],
  ),
  attendance([], { organisation: "99002" }, days("99BA00")),
  attendance([], { organisation: "0153" }),
];

async function releaseOf(monitor: typeof here, deliveries: readonly DeliveryContent[]) {
  for (const delivery of deliveries) {
    const { outcome } = await monitor.deliver(delivery);
    expect(outcome).toBe("accepted");
  }
  const built = await buildRelease(monitor.db, { date: "2026-07-31", again: true });
  const rows = await monitor.db.as("monitor_release")`
    select place, indicator, period, breakdown, status, value, lower, upper, numerator, denominator
    from release.observation where release = ${built.number} order by 1, 2, 3, 4`;
  return {
    fingerprint: built.fingerprint,
    rows: [...rows],
    complementary: built.gate.flatMap((one) => one.complementary),
  };
}

test("the same deliveries give the same release, bit for bit, on another server and received in another order", async () => {
  const one = await releaseOf(here, DELIVERIES);
  const other = await releaseOf(elsewhere, DELIVERIES.toReversed().map(turned));
  expect(one.complementary.length).toBeGreaterThan(0);
  expect(other.rows).toEqual(one.rows);
  expect(other.complementary).toEqual(one.complementary);
  expect(other.fingerprint).toBe(one.fingerprint);
});

/** The same delivery with its rows the other way round. */
function turned(content: DeliveryContent): DeliveryContent {
  const files = Object.entries(content.files).map(([name, rows]) => [name, rows.toReversed()] as const);
  return { ...content, files: Object.fromEntries(files) };
}
