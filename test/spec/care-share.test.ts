import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "../kit/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("a pupil has youth care when it ran on at least one day of the school year", async () => {
  const figures = await world.figures(`
    pupil      | site   | residence | care
    10 without | 99AA00 | Almelo    | -
    Anna       | 99AA00 | Almelo    | 2025-10-01..2026-01-31
    Bram       | 99AA00 | Almelo    | 2024-03-01..2025-08-01
    Chris      | 99AA00 | Almelo    | 2026-07-31..
    Dewi       | 99AA00 | Almelo    | 2023-01-01..
    Emma       | 99AA00 | Almelo    | 2024-03-01..2025-07-31
  `);
  expect(figures.counted("care-share", "99AA00")).toBe("4 of 15");
});

test("a pupil with care of three providers is one pupil with care", async () => {
  const figures = await world.figures(`
    pupil      | site   | residence | care
    10 without | 99AA00 | Almelo    | -
    Anna       | 99AA00 | Almelo    | 2025-10-01..2026-01-31 by 1, 2025-11-01.. by 2, 2026-01-01.. by 3
  `);
  expect(figures.counted("care-share", "99AA00")).toBe("1 of 11");
});

test("care that was only allocated cannot even be recorded: an episode has an actual start", async () => {
  await world.fill(`
    pupil | site   | residence | care
    Anna  | 99AA00 | Almelo    | 2025-10-01..
  `);
  const started = world.db.as("monitor_load")`update care.episode set from_date = null`;
  await expect(started).rejects.toThrow('null value in column "from_date"');
});

test("unlinked pupils are not in the share: their care cannot be known", async () => {
  const figures = await world.figures(`
    pupil      | site   | residence | linked | care
    10 without | 99AA00 | Almelo    | yes    | -
    5 with     | 99AA00 | Almelo    | yes    | 2025-10-01..
    3 unlinked | 99AA00 | Almelo    | no     | 2025-10-01..
  `);
  expect(figures.counted("care-share", "99AA00")).toBe("5 of 15");
});

test("pupils of a municipality that did not deliver care are left out, above and below", async () => {
  const figures = await world.figures(
    `
    pupil      | site   | residence | care
    20 without | 99AA00 | Almelo    | -
    6 with     | 99AA00 | Almelo    | 2025-10-01..
    4 elsewhere| 99AA00 | Deventer  | 2025-10-01..
  `,
    { silent: ["care of Deventer"] },
  );
  expect(figures.counted("care-share", "99AA00")).toBe("6 of 26");
  expect(figures.published("care-share", "99AA00")).toBe("5 of 25");
});

test("where more than a fifth of the pupils comes from municipalities that did not deliver, there is no figure", async () => {
  const table = (others: number) => `
    pupil             | site   | residence | care
    20 with           | 99AA00 | Almelo    | 2025-10-01..
    20 without        | 99AA00 | Almelo    | -
    ${others} further | 99AA00 | Deventer  | -
  `;
  const fifth = await world.figures(table(10), { silent: ["care of Deventer"] });
  expect(fifth.published("care-share", "99AA00")).toBe("20 of 40");
  const more = await world.figures(table(11), { silent: ["care of Deventer"] });
  expect(more.published("care-share", "99AA00")).toBe("NOT_DELIVERED");
});

test("a municipality that delivered half a year has not delivered the year", async () => {
  const figures = await world.figures(
    `
    pupil      | site   | residence | care
    20 without | 99AA00 | Almelo    | -
    6 with     | 99AA00 | Almelo    | 2025-10-01..
  `,
    { delivered: "2026-01-31" },
  );
  expect(figures.published("care-share", "99AA00")).toBe("NOT_DELIVERED");
});

test("halfway the school year a figure is provisional and care that starts later does not count", async () => {
  const figures = await world.figures(
    `
    pupil      | site   | residence | care
    20 without | 99AA00 | Almelo    | -
    6 with     | 99AA00 | Almelo    | 2025-10-01..
    5 later    | 99AA00 | Almelo    | 2026-02-01..
  `,
    { delivered: "2026-01-31", date: "2026-01-31" },
  );
  expect(figures.counted("care-share", "99AA00")).toBe("6 of 31");
  expect(figures.published("care-share", "99AA00")).toBe("5 of 30 (provisional)");
});

test.each([
  [0, "0 of 40"],
  [1, "SUPPRESSED"],
  [4, "SUPPRESSED"],
  [5, "5 of 45"],
])("of %d pupils with care beside forty without, %s is shown", async (having, shown) => {
  const figures = await world.figures(`
    pupil           | site   | residence | care
    ${having} with  | 99AA00 | Almelo    | 2025-10-01..
    40 without      | 99AA00 | Almelo    | -
  `);
  expect(figures.published("care-share", "99AA00")).toBe(shown);
});

test.each([
  [0, "SUPPRESSED"],
  [4, "SUPPRESSED"],
  [5, "40 of 45"],
])(
  "when all forty have care but %d, %s is shown: nobody may be told that all of a school have care",
  async (without, shown) => {
    const figures = await world.figures(`
    pupil              | site   | residence | care
    40 with            | 99AA00 | Almelo    | 2025-10-01..
    ${without} without | 99AA00 | Almelo    | -
  `);
    expect(figures.published("care-share", "99AA00")).toBe(shown);
  },
);

test("a pupil at two sites of an alliance is one pupil with care there", async () => {
  const figures = await world.figures(`
    pupil      | site   | residence | care
    10 without | 99AB00 | Enschede  | -
    10 others  | 99AD00 | Enschede  | -
    Anna       | 99AB00 | Enschede  | 2025-10-01..
    Anna       | 99AD00 | Enschede  | -
  `);
  expect(figures.counted("care-share", "99AB00")).toBe("1 of 11");
  expect(figures.counted("care-share", "99AD00")).toBe("1 of 11");
  expect(figures.counted("care-share", "PO2302")).toBe("1 of 21");
});
