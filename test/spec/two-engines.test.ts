import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../kit/database.ts";
import type { Records } from "../kit/records.ts";
import { recordsOfWorld } from "../kit/records-of-table.ts";
import { anyWorld } from "../oracle/any-world.ts";
import { countRelease } from "../oracle/release.ts";
import { countByProduct, disagreements, shrink, smallest } from "../oracle/two-engines.ts";
import { writeWorld } from "../oracle/write-world.ts";

/** How many worlds: more by hand, `WORLDS=20000`. Which ones: others by hand, `SEED=7`. */
const WORLDS = Number(process.env.WORLDS ?? 210);
const SEED = Number(process.env.SEED ?? 1);
const SIDE_BY_SIDE = 30;
/** Making the smallest world on which they differ takes its time. */
const PATIENCE = 600_000;

/** Reference dates: after the year, on the borders of its halves and months, on the count date, and between. */
const DATES = ["2026-07-31", "2026-11-15", "2026-03-18", "2026-01-31", "2026-02-01", "2025-12-01", "2025-10-01"];

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());

const batches = Array.from({ length: Math.ceil(WORLDS / SIDE_BY_SIDE) }, (_, index) => ({
  date: DATES[index % DATES.length]!,
  seed: SEED + index,
}));

test.each(batches)(
  "two engines count the same worlds alike at $date (seed $seed)",
  { timeout: PATIENCE },
  async ({ date, seed }) => {
    const worlds = fc.sample(anyWorld, { numRuns: SIDE_BY_SIDE, seed });
    const { ofWorlds, ofCountry } = await disagreements(db, worlds, date);
    const first = smallest(ofWorlds);
    if (first !== undefined) {
      const least = await shrink(db, first, date);
      const figures = least.differences.map(
        ({ figure, product, oracle }) => `${figure}: product ${product}, second engine ${oracle}`,
      );
      const intro = `${ofWorlds.length} of ${worlds.length} worlds differ at ${date}; the smallest (as world 0):`;
      expect.fail([intro, writeWorld(least.world), ...figures.slice(0, 12)].join("\n"));
    }
    expect(ofCountry).toEqual([]);
  },
);

/** The lesson time of the region over the school year, by the product and by the second engine. */
async function lessonTimeOf(records: Records) {
  const product = (await countByProduct(db, records, "2026-07-31")).find(
    (one) => `${one.indicator} ${one.place} ${one.period} ${one.breakdown}` === "absence-rate IR-TWENTE 2025-2026 ",
  );
  const oracle = [...countRelease(records, "2026-07-31")].find(
    (one) =>
      `${one.indicator.code} ${one.place.code} ${one.period} ${one.part}` === "absence-rate IR-TWENTE 2025-2026 ",
  );
  return { product: product?.count, oracle: oracle?.count };
}

test("a pupil whom another municipality of the region exempts brings the lesson time of his school all the same", async () => {
  const { product, oracle } = await lessonTimeOf(
    recordsOfWorld(`
      pupil | site   | residence | exemption
      Anna  | -      | Almelo    | 5-onder-c from 2026-01-31..2026-01-31
      Anna  | 99AB00 | Enschede  | -
    `),
  );
  expect(product).toMatchObject({ pupils: 1, missedMinutes: 0, lessonMinutes: 210 * 300 });
  expect(oracle).toBe("0 of 63000 minutes");
});

test("a pupil at two schools of which one delivered no attendance brings the lesson time of the other all the same", async () => {
  const { product, oracle } = await lessonTimeOf(
    recordsOfWorld(
      `
      pupil | site   | residence | absence
      Anna  | 99AA00 | Almelo    | sick 2 days from 2025-11-03
      Anna  | 99AB00 | Almelo    | sick 1 days from 2025-11-03
      `,
      { silent: ["attendance of 99AA00"] },
    ),
  );
  // at all of her schools together her attendance is not known, and she is none of the pupils behind it
  expect(product).toMatchObject({ pupils: 0, missedMinutes: 300, lessonMinutes: 210 * 300 });
  expect(oracle).toBe("300 of 63000 minutes");
});
