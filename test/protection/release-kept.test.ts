import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildRelease, explainFigure, releaseDetails } from "../../server/src/release/index.ts";
import { openWorld, type World } from "../kit/world.ts";

const DATE = "2026-07-31";

/** Two schools in Enschede: of one 2 pupils have care, of the other 5. */
const TWO_SCHOOLS = `
  pupil     | site   | residence | care
  2 with    | 99AB00 | Enschede  | 2025-10-01.. by 1
  60 others | 99AB00 | Enschede  | -
  5 with    | 99AD00 | Enschede  | 2025-10-01.. by 2
  80 others | 99AD00 | Enschede  | -
`;

/** The same, but the five have six providers: enough of them to be shown, were it not for the pupils. */
const MANY_PROVIDERS = TWO_SCHOOLS.replace(
  "2025-10-01.. by 2",
  [2, 3, 4, 5, 6, 7].map((provider) => `2025-10-01.. by ${provider}`).join(", "),
);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const explain = (release: number, place: string, indicator = "care-share", period: string | null = null) =>
  explainFigure(world.db, release, { indicator, place, period, breakdown: "" });

describe("beside its figures a release keeps", () => {
  beforeAll(async () => {
    await world.fill(TWO_SCHOOLS);
    await buildRelease(world.db, { date: DATE });
  });

  test("which deliveries it counts, of whom and over which period", async () => {
    const { inputs, deliveries } = await releaseDetails(world.db, 1);
    expect(inputs).toHaveLength(deliveries);
    expect(inputs).toContainEqual(
      expect.objectContaining({ kind: "care", organisation: "0153", periodFrom: "2025-08-01", periodTo: DATE }),
    );
  });

  test("what the gate did for each indicator and school year, in numbers that add up", async () => {
    const { gate } = await releaseDetails(world.db, 1);
    const care = gate.find(({ name }) => name === "care")!;
    expect(care).toMatchObject({ schoolYear: "2025-2026" });
    expect(care.complementary).toBeGreaterThanOrEqual(4);
    expect(care.attacks).toBeGreaterThanOrEqual(care.secrets);
    expect(care.byWitness + care.byProgram).toBeGreaterThanOrEqual(care.attacks);
  });

  test("why a figure is hidden that is not too small by itself, and nothing of those that are", async () => {
    const kept = await world.db.as("monitor_release")<{ place: string }[]>`
      select place from release.reason where release = 1 and indicator = 'care-share' and breakdown = ''`;
    const places = kept.map(({ place }) => place);
    expect(places).toContain("0153");
    expect(places).not.toContain("99AB00");
  });
});

describe("asked why a figure is hidden", () => {
  test("it says that one is hidden by itself, and never whether it is few or all", async () => {
    expect(await explain(1, "99AB00")).toMatchObject({ status: "SUPPRESSED", because: "itself", protects: null });
  });

  test("it says that one protects others", async () => {
    expect(await explain(1, "0153")).toMatchObject({ because: "complementary" });
  });

  test("it says that one follows from another", async () => {
    await world.fill(MANY_PROVIDERS);
    const { number } = await buildRelease(world.db, { date: "2026-07-30" });
    expect(await explain(number, "0153")).toMatchObject({ because: "complementary" });
    expect(await explain(number, "0153", "providers")).toMatchObject({
      because: "follows",
      protects: [["care-share", "0153", "2025-2026", ""]],
    });
  });

  test("it has no reason for a figure that is shown", async () => {
    expect(await explain(1, "0153", "pupils")).toMatchObject({ status: "PUBLISHED", because: null });
  });

  test("it says that a revision hides what the release before it hid", async () => {
    await world.fill(TWO_SCHOOLS.replace("2 with", "30 with").replace("5 with", "40 with"));
    const { number } = await buildRelease(world.db, { date: DATE });
    expect(await explain(number, "0153")).toMatchObject({
      because: "hidden-before",
      earlier: { release: 1, because: "complementary" },
    });
  });

  test("it refuses a figure or a release that does not exist, and says how to name one", async () => {
    await expect(explain(1, "9999")).rejects.toMatchObject({
      code: "figure-unknown",
      message: 'Uitgave 1 heeft geen cijfer "care-share 9999".',
    });
    await expect(explain(1, "0153", "care-share", "2019-2020")).rejects.toMatchObject({ code: "figure-unknown" });
    await expect(explain(77, "0153")).rejects.toMatchObject({ code: "release-unknown" });
  });
});

test.each(["gate_part", "reason", "gate_memory"])(
  "the role that answers the page and the API cannot read %s, whoever asks",
  async (table) => {
    const reading = world.db.as("monitor_api").begin(async (sql) => {
      await sql`select set_config('monitor.role', 'administrator', true)`;
      return sql`select * from ${sql(`release.${table}`)}`;
    });
    await expect(reading).rejects.toThrow("permission denied");
  },
);
