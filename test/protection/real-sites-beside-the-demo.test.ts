import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadAreas, loadDuoVoAddresses, loadSites } from "../../server/src/delivery/reference/index.ts";
import { buildRelease } from "../../server/src/release/index.ts";
import { openWorld, type World } from "../kit/world.ts";

const addresses = fileURLToPath(new URL("../delivery/reference/vestigingen-vo-sample.csv", import.meta.url));
const DATE = "2026-07-31";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.fill(`
    pupil       | site   | residence | care                | absence
    40 with     | 99AA00 | Almelo    | 2025-10-01.. by 1   | -
    200 without | 99AC00 | Enschede  | -                   | sick 8 days from 2025-11-03
  `);
  await loadAreas(world.db);
});
afterAll(() => world.close());

const release = () => buildRelease(world.db, { date: DATE });
const observed = async (number: number) => [
  ...(await world.db.as("monitor_release")`
    select place, indicator, period, breakdown, status, value, numerator, denominator
    from release.observation where release = ${number} order by place, indicator, period, breakdown`),
];

test("real schools that are loaded beside a demo, in places of the demo too, leave its release as it is", async () => {
  const demo = await release();
  const before = await observed(demo.number);
  expect(before.filter(({ place }) => place === "99AA00")).not.toEqual([]);

  await loadDuoVoAddresses(world.db, addresses);
  const inEnschede = { place: "Enschede", postcode4: "7511", municipalityCode: "0153", boardCode: "98001" };
  const real = { ...inEnschede, code: "98AA00", name: "Echte school", schoolType: "havo-vwo" as const };
  await loadSites(world.db, [{ ...real, demo: false }]);
  expect(await release()).toMatchObject({ number: demo.number, outcome: "unchanged", fingerprint: demo.fingerprint });

  // one more school of the demo does count: the comparison can tell
  await loadSites(world.db, [{ ...real, code: "98AB00", demo: true }]);
  const more = await release();
  expect(more).toMatchObject({ outcome: "published" });
  expect(await observed(more.number)).not.toEqual(before);
});
