import { afterAll, beforeAll, expect, test } from "vitest";
import { buildRelease } from "../../server/src/release/index.ts";
import { openWorld, type World } from "../kit/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const town = (others: number) => `
  pupil            | site   | residence | care
  6 with           | 99AA00 | Almelo    | 2025-10-01.. by 1
  ${others} others | 99AA00 | Almelo    | -
  40 with          | 99AB00 | Almelo    | 2025-10-01.. by 1
  60 others        | 99AB00 | Almelo    | -
`;

test("a release reckons with the latest one of another reference date, which everybody may have kept", async () => {
  await world.fill(town(94));
  const older = await buildRelease(world.db, { date: "2026-07-30" });
  expect(older.gate.every(({ toldBefore }) => toldBefore === 0)).toBe(true);
  // the school turns out to have eight pupils, of which nothing is published; the older release told 5 of them
  await world.fill(town(2));
  const { gate, number } = await buildRelease(world.db, { date: "2026-07-31" });
  expect(gate.find(({ indicator }) => indicator === "care")!.toldBefore).toBeGreaterThan(0);
  const [figure] = await world.db.as("monitor_release")`
    select status, numerator from release.observation where release = ${number} and indicator = 'care-share'
      and place = '99AA00' and breakdown = '' and period = '2025-2026'`;
  expect(figure).toEqual({ status: "TOO_FEW", numerator: null });
});

test("what was of too few pupils in a release stays hidden in its revisions, when there are more", async () => {
  await world.fill(town(2));
  await buildRelease(world.db, { date: "2026-08-05" });
  await world.fill(town(94));
  const { number } = await buildRelease(world.db, { date: "2026-08-05" });
  const [figure] = await world.db.as("monitor_release")`
    select status, numerator from release.observation where release = ${number} and indicator = 'care-share'
      and place = '99AA00' and breakdown = '' and period = '2025-2026'`;
  expect(figure).toEqual({ status: "SUPPRESSED", numerator: null });
});
