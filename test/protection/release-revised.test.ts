import { afterAll, beforeAll, expect, test } from "vitest";
import { buildRelease, withdrawRelease } from "../../server/src/release/index.ts";
import { openWorld, type World } from "../kit/world.ts";

const DATE = "2026-07-31";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Two schools in Enschede, with so many pupils with care each. */
const town = (one: number, two: number) => `
  pupil         | site   | residence | care
  ${one} with   | 99AB00 | Enschede  | 2025-10-01.. by 1
  60 others     | 99AB00 | Enschede  | -
  ${two} others | 99AD00 | Enschede  | 2025-10-01.. by 2
  80 without    | 99AD00 | Enschede  | -
`;

const build = async () => (await buildRelease(world.db, { date: DATE, again: true })).number;

/** All that a release shows, in order; of lesson time what was missed, as anybody can work out what was given. */
const figuresOf = (release: number) => world.db.as("monitor_release")`
  select indicator, place, period, breakdown, status, numerator,
    case when indicator <> 'absence-rate' then denominator end as denominator
  from release.observation where release = ${release} order by indicator, place, period, breakdown`;

const careAt = async (release: number, place: string) =>
  (await figuresOf(release)).find(
    (one) =>
      one.place === place && one.indicator === "care-share" && one.breakdown === "" && one.period === "2025-2026",
  );

test("a correction of one pupil with care changes nothing that anybody could compare", async () => {
  // 23 of 83 and 28 of 108: one less would be rounded to other fives, in the school and in all that it is part of
  await world.fill(town(23, 28));
  const before = await figuresOf(await build());
  await world.fill(town(22, 28));
  const after = await figuresOf(await build());
  expect(before.length).toBeGreaterThan(100);
  expect(before.some(({ indicator, numerator }) => indicator === "care-share" && numerator === 25)).toBe(true);
  expect(after).toEqual(before);
});

test("without a release of that date the same deliveries are rounded to their own fives", async () => {
  const number = (await buildRelease(world.db, { date: "2026-07-30" })).number;
  expect(await careAt(number, "99AB00")).toMatchObject({ numerator: 20 });
});

test("a correction of many pupils is shown", async () => {
  await world.fill(town(38, 28));
  expect(await careAt(await build(), "99AB00")).toMatchObject({ numerator: 40 });
});

test("the last release of a date counts, also when it was withdrawn since: everybody may have kept it", async () => {
  const last = await build();
  await withdrawRelease(world.db, last, { by: "beheer", reason: "Een school leverde een verkeerd bestand." });
  await world.fill(town(36, 28));
  expect(await careAt(await build(), "99AB00")).toMatchObject({ numerator: 40 });
});
