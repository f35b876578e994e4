import { afterAll, beforeAll, expect, test } from "vitest";
import { buildRelease, type NamedCoverage, releaseDetails, WHOLE } from "../../server/src/release/index.ts";
import { openWorld, type World } from "../kit/world.ts";

const TOWN = `
  pupil     | site   | residence | linked | care
  200 here  | 99AA00 | Almelo    | yes    | -
  60 others | 99AB00 | Enschede  | yes    | -
  10 loose  | 99AB00 | Enschede  | no     | -
  80 more   | 99AD00 | Enschede  | yes    | -
`;

let world: World;
let coverage: readonly NamedCoverage[];
beforeAll(async () => {
  world = await openWorld();
  await world.fill(TOWN, { silent: ["care of Enschede", "attendance of 99AD00"], silentSites: ["99AE00"] });
  const { number } = await buildRelease(world.db, { date: "2026-07-31" });
  ({ coverage } = await releaseDetails(world.db, number));
});
afterAll(() => world.close());

const of = (place: string, kind: string, unit: string) =>
  coverage.find((one) => one.place === place && one.kind === kind && one.unit === unit);

test("of each area a release tells which schools delivered enrolments and absence", () => {
  expect(of("0153", "enrolment", "site")).toMatchObject({ expected: 3, delivered: 2 });
  expect(of("0153", "attendance", "site")).toMatchObject({ expected: 3, delivered: 1 });
  expect(of("0141", "enrolment", "site")).toMatchObject({ expected: 1, delivered: 1 });
  expect(of(WHOLE, "enrolment", "site")).toMatchObject({ expected: 4, delivered: 3 });
});

test("and which municipalities delivered care and their list of youths at home", () => {
  expect(of("0153", "care", "municipality")).toMatchObject({ expected: 1, delivered: 0 });
  expect(of("IR-TWENTE", "care", "municipality")).toMatchObject({ expected: 2, delivered: 1 });
  expect(of("IR-TWENTE", "attendance", "municipality")).toMatchObject({ expected: 2, delivered: 2 });
});

test("the number of pupils is the published one, and the share that can be linked comes from rounded counts", async () => {
  const [published] = await world.db.as("monitor_api")<{ numerator: number | null }[]>`
    select numerator from release.observation where place = 'PO2301' and indicator = 'pupils' and breakdown = ''`;
  expect(published!.numerator).toBe(200);
  expect(of("PO2301", "enrolment", "site")).toMatchObject({ pupils: 200, linkedPercent: 100 });
});

test("where too few schools delivered to show the number of pupils, the share that can be linked is not told either", () => {
  // 3 of 4 schools: less than four fifths
  expect(of(WHOLE, "enrolment", "site")).toMatchObject({ pupils: null, linkedPercent: null });
});

test("of the whole release it is told as of any area", async () => {
  const all = await openWorld();
  try {
    await all.fill(TOWN);
    const { number } = await buildRelease(all.db, { date: "2026-07-31" });
    const whole = (await releaseDetails(all.db, number)).coverage.find(
      ({ place, kind }) => place === WHOLE && kind === "enrolment",
    );
    // 340 of 350
    expect(whole).toMatchObject({ expected: 3, delivered: 3, pupils: 350, linkedPercent: 97 });
  } finally {
    await all.close();
  }
});

test("another coverage makes another release, also where every figure is the same", async () => {
  const silent = ["care of Enschede", "attendance of 99AD00"] as const;
  const before = await buildRelease(world.db, { date: "2026-07-31" });
  expect(before.outcome).toBe("unchanged");
  await world.fill(TOWN, { silent, silentSites: ["99AE00", "99AF00"] });
  const after = await buildRelease(world.db, { date: "2026-07-31" });
  expect(after).toMatchObject({ outcome: "published", number: before.number + 1 });
});

test("a revision of the coverage that was published is refused by the database", async () => {
  await expect(world.db.as("monitor_release")`update release.coverage set delivered = expected`).rejects.toThrow(
    "permission denied",
  );
});
