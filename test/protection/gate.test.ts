import { REFERRERS } from "@monitor/schema/vocabulary";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildRelease } from "../../server/src/release/index.ts";
import { openWorld, type World } from "../kit/world.ts";

const DATE = "2026-07-31";

/** Two schools in Enschede: of one 2 pupils have care, of the other 5. */
const TWO_SCHOOLS = `
  pupil     | site   | residence | care               | absence
  2 with    | 99AB00 | Enschede  | 2025-10-01.. by 1  | -
  60 others | 99AB00 | Enschede  | -                  | -
  5 with    | 99AD00 | Enschede  | 2025-10-01.. by 2  | -
  80 others | 99AD00 | Enschede  | -                  | -
`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function shares(release: number): Promise<Record<string, number | null>> {
  const rows = await world.db.as("monitor_release")<{ place: string; numerator: number | null }[]>`
    select place, numerator from release.observation
    where release = ${release} and indicator = 'care-share' and breakdown = ''
      and place in ('99AB00', '99AD00', '0153', 'PO2302', 'IR-TWENTE')`;
  return Object.fromEntries(rows.map(({ place, numerator }) => [place, numerator]));
}

describe("a school with two pupils in care beside one with five", () => {
  test("is not given away by its municipality, its alliance or its region, which are hidden with it", async () => {
    await world.fill(TWO_SCHOOLS);
    const { number, gate } = await buildRelease(world.db, { date: DATE });
    // 5 to 7 together, less 5 to 7 at the other school, would leave 1 or 2; without the sums the other school says nothing
    expect(await shares(number)).toEqual({
      "99AB00": null,
      "99AD00": 5,
      "0153": null,
      PO2302: null,
      "IR-TWENTE": null,
    });
    const care = gate.find(({ indicator }) => indicator === "care")!;
    expect(care.secrets).toBeGreaterThanOrEqual(1);
    expect(care.complementary.length).toBeGreaterThanOrEqual(3);
  });

  test("stays hidden, with what protected it, in a revision of the release in which nothing is small any more", async () => {
    await world.fill(TWO_SCHOOLS.replace("2 with", "30 with").replace("5 with", "40 with"));
    const { number } = await buildRelease(world.db, { date: DATE });
    expect(await shares(number)).toMatchObject({ "99AB00": null, "0153": null });
  });

  test("may be shown in a release of another date", async () => {
    const { number } = await buildRelease(world.db, { date: "2026-07-30" });
    expect(await shares(number)).toEqual({ "99AB00": 30, "99AD00": 40, "0153": 70, PO2302: 70, "IR-TWENTE": 70 });
  });
});

test("large schools need no further masks, however many areas they share", async () => {
  await world.fill(`
    pupil     | site   | residence | care                                       | absence
    16 family | 99AB00 | Enschede  | 2025-10-01.. by 1, via generalPractitioner | -
    15 more   | 99AB00 | Enschede  | 2025-10-01.. by 1                          | -
    60 others | 99AB00 | Enschede  | -                                          | -
    11 town   | 99AD00 | Enschede  | 2025-10-01.. by 2, via municipality        | -
    11 more   | 99AD00 | Enschede  | 2025-10-01.. by 2                          | -
    80 others | 99AD00 | Enschede  | -                                          | -
  `);
  const { gate, number } = await buildRelease(world.db, { date: "2026-07-29" });
  expect(gate.flatMap(({ complementary }) => complementary)).toEqual([]);
  expect(await shares(number)).toEqual({ "99AB00": 30, "99AD00": 20, "0153": 55, PO2302: 55, "IR-TWENTE": 55 });
});

test("that of all starts the referrer is unknown is shown: it tells of nobody how he came to his help", async () => {
  await world.fill(TWO_SCHOOLS.replace("2 with", "31 with").replace("5 with", "22 with"));
  const { number } = await buildRelease(world.db, { date: "2026-07-28" });
  const rows = await world.db.as("monitor_release")<{ breakdown: string; numerator: number | null }[]>`
    select breakdown, numerator from release.observation
    where release = ${number} and indicator = 'referral-route' and place = 'IR-TWENTE' and breakdown <> ''`;
  expect(Object.fromEntries(rows.map(({ breakdown, numerator }) => [breakdown, numerator]))).toEqual({
    ...Object.fromEntries(Object.keys(REFERRERS).map((referrer) => [`referrer:${referrer}`, 0])),
    "referrer:unknown": 55,
  });
});
