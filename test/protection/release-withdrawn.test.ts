import { afterAll, beforeAll, expect, test } from "vitest";
import { fillDatabase } from "../../server/src/fill-database.ts";
import { buildRelease, listReleases, withdrawRelease } from "../../server/src/release/index.ts";
import { openWorld, type World } from "../kit/world.ts";

const DATE = "2026-07-31";
const TOWN = `
  pupil     | site   | residence | care
  2 with    | 99AB00 | Enschede  | 2025-10-01.. by 1
  60 others | 99AB00 | Enschede  | -
  5 with    | 99AD00 | Enschede  | 2025-10-01.. by 2
  80 others | 99AD00 | Enschede  | -
`;
const REQUEST = { by: "beheerder", reason: "De levering van Enschede was een proeflevering." };

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.fill(TOWN);
  await buildRelease(world.db, { date: DATE });
});
afterAll(() => world.close());

const served = async () => {
  const rows = await world.db.as("monitor_api")<{ number: number }[]>`
    select number from release.served_release order by number`;
  return rows.map(({ number }) => number);
};

test.each([
  ["too short", "fout"],
  ["with what could be a citizen number", "Leerling 999900006 stond er dubbel in."],
])("a withdrawal without a good reason is refused: %s", async (_, reason) => {
  await expect(withdrawRelease(world.db, 1, { ...REQUEST, reason })).rejects.toMatchObject({ name: "Refusal" });
  expect(await served()).toEqual([1]);
});

test("a release that does not exist cannot be withdrawn, and the reason says where to look", async () => {
  await expect(withdrawRelease(world.db, 9, REQUEST)).rejects.toMatchObject({
    message: "Er is geen uitgave 9.",
    remedy: "Bekijk welke er zijn met: pnpm monitor release list.",
  });
});

test("the newest of the others is served instead, and running servers are told which", async () => {
  await world.fill(TOWN.replace("80 others", "90 others"));
  await buildRelease(world.db, { date: DATE });
  const heard = Promise.withResolvers<string>();
  const { unlisten } = await world.db.as("monitor_api").listen("release_published", heard.resolve);
  expect(await withdrawRelease(world.db, 2, REQUEST)).toEqual({ number: 2, newest: 1 });
  expect(await heard.promise).toBe("1");
  await unlisten();
  expect(await served()).toEqual([1]);
});

test("it stays in the list, with who withdrew it, when and why", async () => {
  const [second, first] = await listReleases(world.db);
  expect(second).toMatchObject({ number: 2, withdrawn: { by: REQUEST.by, reason: REQUEST.reason } });
  expect(second!.withdrawn!.at).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(first).toMatchObject({ number: 1, withdrawn: null });
});

test("it is withdrawn once and for good", async () => {
  await expect(withdrawRelease(world.db, 2, REQUEST)).rejects.toMatchObject({ code: "release-withdrawn" });
  const undo = world.db.as("monitor_release")`delete from release.withdrawal`;
  await expect(undo).rejects.toThrow("permission denied");
});

test("the same figures can be published again only under a number that was never given", async () => {
  const again = await buildRelease(world.db, { date: DATE });
  expect(again).toMatchObject({ number: 3, outcome: "published" });
  expect(await served()).toEqual([1, 3]);
});

test("what a withdrawn release hid stays hidden in a revision in which nothing is small any more", async () => {
  for (const number of [1, 3]) await withdrawRelease(world.db, number, REQUEST);
  await world.fill(TOWN.replace("2 with", "30 with").replace("5 with", "40 with"));
  const { number } = await buildRelease(world.db, { date: DATE });
  const rows = await world.db.as("monitor_release")<{ place: string; status: string }[]>`
    select place, status from release.observation
    where release = ${number} and indicator = 'care-share' and breakdown = '' and place in ('99AB00', '0153')`;
  expect(Object.fromEntries(rows.map(({ place, status }) => [place, status]))).toEqual({
    "99AB00": "SUPPRESSED",
    "0153": "SUPPRESSED",
  });
});

test("the only release that is served can be withdrawn: then there is none", async () => {
  const [newest] = await served();
  expect(await withdrawRelease(world.db, newest!, REQUEST)).toEqual({ number: newest, newest: null });
  expect(await served()).toEqual([]);
});

test("and at the next start the demo is not loaded over what is there", async () => {
  const env = { port: 0, dataDir: "/nowhere", databaseUrl: null, demo: true, demoPupils: 500 };
  const loading = () => {
    throw new Error("the demo is loaded");
  };
  await expect(fillDatabase(world.db, env, loading)).resolves.toBeUndefined();
});

test("who is no administrator cannot read from the database why a release was withdrawn", async () => {
  const reasons = (role: string) =>
    world.db.as("monitor_api").begin(async (sql) => {
      await sql`select set_config('monitor.role', ${role}, true)`;
      return sql`select reason from release.withdrawal_reason`;
    });
  expect(await reasons("steward")).toHaveLength(0);
  expect(await reasons("")).toHaveLength(0);
  expect((await reasons("administrator")).length).toBeGreaterThan(0);
});
