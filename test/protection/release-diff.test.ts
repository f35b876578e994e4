import { afterAll, beforeAll, expect, test } from "vitest";
import { buildRelease, diffReleases } from "../../server/src/release/index.ts";
import { openWorld, type World } from "../kit/world.ts";

const TOWN = `
  pupil     | site   | residence | care
  25 with   | 99AB00 | Enschede  | 2025-10-01.. by 1
  60 others | 99AB00 | Enschede  | -
  40 with   | 99AD00 | Enschede  | 2025-10-01.. by 2
  80 others | 99AD00 | Enschede  | -
`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.fill(TOWN);
  await buildRelease(world.db, { date: "2026-07-28" });
  // of one school fewer than five are left, a school of another board came in, and care was delivered anew
  await world.fill(`${TOWN.replace("25 with", "3 with")}\n200 others | 99AE00 | Enschede | -\n`);
  await world.db.as("monitor_load")`
    update delivery.delivery set digest = 'anew' where kind = 'care' and organisation = '0153'`;
  await buildRelease(world.db, { date: "2026-07-29" });
});
afterAll(() => world.close());

test("two releases of the same deliveries do not differ", async () => {
  await buildRelease(world.db, { date: "2026-07-29", again: true });
  expect(await diffReleases(world.db, 2, 3)).toMatchObject({ deliveries: [], figures: [], largest: [], masked: [] });
});

test("it names the deliveries that are new or replaced, and of whom", async () => {
  const { deliveries } = await diffReleases(world.db, 1, 2);
  expect(deliveries.map(({ change, kind, organisation }) => `${change} ${kind} ${organisation}`)).toEqual([
    "new attendance 99005",
    "replaced care 0153",
    "new enrolment 99005",
  ]);
  const back = await diffReleases(world.db, 2, 1);
  expect(back.deliveries.map(({ change }) => change)).toEqual(["gone", "replaced", "gone"]);
});

test("it counts what changed by indicator and level", async () => {
  const { figures } = await diffReleases(world.db, 1, 2);
  // of Enschede: all its pupils, those of primary schools, and those who live there
  expect(figures).toContainEqual({ indicator: "pupils", level: "municipality", change: "changed", figures: 3 });
  expect(figures).toContainEqual({ indicator: "pupils", level: "site", change: "added", figures: 1 });
});

test("it tells the largest changes from published numbers", async () => {
  const { largest } = await diffReleases(world.db, 1, 2);
  const whole = largest.find(({ indicator, place }) => indicator === "pupils" && place === "0153");
  expect(whole).toMatchObject({ before: 205, after: 385 });
});

test("it names what is hidden now, and gives no number of it, nor of what any release hides", async () => {
  const { masked, largest } = await diffReleases(world.db, 1, 2);
  expect(masked).toContainEqual({ indicator: "care-share", place: "99AB00", period: "2025-2026", breakdown: "" });
  const hidden = await world.db.as("monitor_release")<{ key: string }[]>`
    select concat_ws(' ', indicator, place, period, breakdown) as key from release.observation
    where status = 'SUPPRESSED'`;
  expect(hidden.length).toBeGreaterThan(0);
  const told = largest.map((one) => [one.indicator, one.place, one.period, one.breakdown].join(" "));
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((key) => hidden.some((one) => one.key === key.trim()))).toEqual([]);
});

test("a number that a third release hides is not told, though both of these publish it", async () => {
  const before = await diffReleases(world.db, 1, 2);
  const [first] = before.largest;
  await world.db.as("monitor_release").begin(async (sql) => {
    await sql`insert into release.release (number, reference_date, fingerprint, inputs, demo)
      values (4, '2026-07-30', 'f', '[]', true)`;
    await sql`insert into release.observation (release, place, indicator, period, breakdown, status)
      values (4, ${first!.place}, ${first!.indicator}, ${first!.period}, ${first!.breakdown}, 'SUPPRESSED')`;
  });
  expect((await diffReleases(world.db, 1, 2)).largest).not.toContainEqual(first);
});

test("a release that does not exist is refused", async () => {
  await expect(diffReleases(world.db, 1, 99)).rejects.toMatchObject({ code: "release-unknown" });
});
