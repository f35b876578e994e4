import { INDICATORS } from "@monitor/schema/indicators";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { type ProtectedTable, protect } from "../../server/src/protection/index.ts";
import { Refusal } from "../../server/src/refusal.ts";
import type { countRelease } from "../../server/src/release/count-release.ts";
import { buildRelease, listReleases } from "../../server/src/release/index.ts";
import { publish, type ReleaseHeader } from "../../server/src/release/publish.ts";
import { openWorld, type World } from "../kit/world.ts";

const TABLE = `
  pupil      | site   | residence | care                | absence
  200 others | 99AA00 | Almelo    | -                   | sick 8 days from 2025-11-03
  23 with    | 99AA00 | Almelo    | 2025-10-01.. by 1   | -
  3 with     | 99AB00 | Enschede  | 2025-10-01.. by 2   | -
  60 without | 99AB00 | Enschede  | -                   | unauthorised 30 days from 2025-09-01
`;
const DATE = "2026-07-31";
const header: ReleaseHeader = { referenceDate: DATE, inputs: [], demo: true };

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const observations = (release: number) => world.db.as("monitor_release")`
  select place, indicator, period, breakdown, status, value, lower, upper, numerator, denominator
  from release.observation where release = ${release} order by place, indicator, period, breakdown`;

test("without deliveries there is no release, and the reason says what to do", async () => {
  const refused = await buildRelease(world.db, { date: DATE }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ code: "nothing-delivered" });
});

describe("from delivered records", () => {
  beforeAll(() => world.fill(TABLE));

  test("a release before the first count date is refused", async () => {
    await expect(buildRelease(world.db, { date: "2025-09-30" })).rejects.toMatchObject({ code: "nothing-to-count" });
  });

  test("the first release gets number 1 and holds a figure or a reason for every place and indicator", async () => {
    const built = await buildRelease(world.db, { date: DATE });
    expect(built).toMatchObject({ number: 1, outcome: "published", referenceDate: DATE });
    const held = await observations(1);
    expect(held).toHaveLength(built.observations);
    for (const place of ["IR-TWENTE", "0141", "0153", "PO2301", "PO2302", "99AA00", "99AB00"]) {
      const wholes = held.filter((one) => one.place === place && one.breakdown === "" && one.period === "2025-2026");
      expect(wholes.map(({ indicator }) => indicator)).toEqual(INDICATORS.map(({ code }) => code).toSorted());
    }
    expect(held).toContainEqual(
      expect.objectContaining({
        place: "99AA00",
        indicator: "care-share",
        numerator: 25,
        denominator: 225,
        status: "PUBLISHED",
      }),
    );
    expect(held).toContainEqual(
      expect.objectContaining({
        place: "99AB00",
        indicator: "care-share",
        numerator: null,
        value: null,
        status: "SUPPRESSED",
      }),
    );
  });

  test("building it again from the same deliveries changes nothing and gives no new number", async () => {
    const [first] = await listReleases(world.db);
    const again = await buildRelease(world.db, { date: DATE });
    expect(again).toMatchObject({ number: 1, outcome: "unchanged", fingerprint: first!.fingerprint });
    expect(await listReleases(world.db)).toEqual([first]);
  });

  test("asked for again it gets a number of its own with the very same observations", async () => {
    const again = await buildRelease(world.db, { date: DATE, again: true });
    const [second, first] = await listReleases(world.db);
    expect(again).toMatchObject({ number: 2, outcome: "published", fingerprint: first!.fingerprint });
    expect(second!.fingerprint).toBe(first!.fingerprint);
    expect(await observations(2)).toEqual(await observations(1));
  });

  test("two builds at the same moment do not get in each other's way", async () => {
    const both = await Promise.all([1, 2].map(() => buildRelease(world.db, { date: DATE, again: true })));
    expect(both.map(({ number }) => number).toSorted()).toEqual([3, 4]);
  });

  test("a correction is a new release, and the old one stays as it was", async () => {
    const before = await observations(1);
    await world.fill(TABLE.replace("60 without", "90 without"));
    const corrected = await buildRelease(world.db, { date: DATE });
    expect(corrected).toMatchObject({ number: 5, outcome: "published" });
    expect(await observations(5)).not.toEqual(before);
    expect(await observations(1)).toEqual(before);
  });

  test("a new release is announced to the server when it is there", async () => {
    const heard = Promise.withResolvers<string>();
    const { unlisten } = await world.db.as("monitor_api").listen("release_published", heard.resolve);
    const { number } = await buildRelease(world.db, { date: DATE, again: true });
    expect(await heard.promise).toBe(String(number));
    await unlisten();
  });

  test("of a build that fails half-way nothing is published", async () => {
    const before = await listReleases(world.db);
    const failing = buildRelease(world.db, {
      date: DATE,
      again: true,
      onProgress: (step) => {
        if (step === "gepubliceerd") throw new Error("stroomstoring");
      },
    });
    await expect(failing).rejects.toThrow("stroomstoring");
    expect(await listReleases(world.db)).toEqual(before);
  });
});

describe("only what protect() made can be published", () => {
  // Checked by `tsc`, which reads the tests too.
  test("the compiler refuses exact figures and a table that only looks protected", () => {
    expectTypeOf<Awaited<ReturnType<typeof protect>>["table"]>().toEqualTypeOf<ProtectedTable>();
    expectTypeOf(publish).parameter(1).toEqualTypeOf<ProtectedTable>();
    expectTypeOf<Awaited<ReturnType<typeof countRelease>>>().not.toExtend<ProtectedTable>();
    expectTypeOf<{ figures: ProtectedTable["figures"] }>().not.toExtend<ProtectedTable>();
  });

  test("and so does the program, when the compiler is told to look away", async () => {
    const { table } = await protect([], []);
    const forged = { figures: table.figures } as unknown as ProtectedTable;
    const publishing = world.db.as("monitor_release").begin((sql) => publish(sql, forged, header, { again: true }));
    await expect(publishing).rejects.toThrow("only what protect() made can be published");
  });
});

test.each([
  ["update release.observation set numerator = 0"],
  ["delete from release.observation"],
  ["update release.release set fingerprint = ''"],
  ["delete from release.release"],
  ["truncate release.observation"],
])("what is published cannot be changed by the role that publishes: %s", async (statement) => {
  await expect(world.db.as("monitor_release").unsafe(statement)).rejects.toThrow("permission denied");
});

test("a region where no municipality has delivered youth care yet gets its release, with care not delivered", async () => {
  await world.fill(TABLE, { silent: ["care of Almelo", "care of Enschede"] });
  const { number } = await buildRelease(world.db, { date: DATE });
  const statusOf = async (indicator: string) =>
    (await observations(number)).find((one) => one.place === "99AA00" && one.indicator === indicator)?.status;
  expect(await statusOf("care-share")).toBe("NOT_DELIVERED");
  expect(await statusOf("providers")).toBe("NOT_DELIVERED");
  expect(await statusOf("pupils")).toBe("PUBLISHED");
});
