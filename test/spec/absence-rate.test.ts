import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "../kit/world.ts";
import { DAY_MINUTES, schoolDays } from "../kit/world-calendar.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const YEAR = schoolDays("2025-2026").length * DAY_MINUTES;

test("the school year of these examples has 210 school days of 300 minutes", () => {
  expect(YEAR).toBe(63_000);
});

test("missed time is all absence, with and without valid reason, over the lesson time of the calendar", async () => {
  const figures = await world.figures(`
    pupil     | site   | residence | absence
    10 others | 99AA00 | Almelo    | -
    Anna      | 99AA00 | Almelo    | sick 2 days from 2025-11-03, unauthorised 1 days from 2026-01-12
    Bram      | 99AA00 | Almelo    | leave 4 mornings from 2025-11-03
  `);
  expect(figures.counted("absence-rate", "99AA00")).toBe(`1500 of ${12 * YEAR} minutes`);
});

test("lesson time runs over the days on which the pupil was enrolled", async () => {
  const figures = await world.figures(`
    pupil     | site   | residence | enrolled
    10 others | 99AA00 | Almelo    | -
    Anna      | 99AA00 | Almelo    | ..2025-10-03
  `);
  // 18 August to 3 October: seven weeks of five days.
  expect(figures.counted("absence-rate", "99AA00")).toBe(`0 of ${10 * YEAR + 35 * 300} minutes`);
});

test("nobody misses more than the lessons that were given", async () => {
  const figures = await world.figures(`
    pupil     | site   | residence | enrolled     | absence
    10 others | 99AA00 | Almelo    | -            | -
    Anna      | 99AA00 | Almelo    | ..2025-10-03 | sick 30 days from 2025-08-18, unauthorised 30 days from 2025-08-18
  `);
  expect(figures.counted("absence-rate", "99AA00")).toBe(`${35 * 300} of ${10 * YEAR + 35 * 300} minutes`);
});

test("at a reference date within the year only lessons and absence until then count", async () => {
  const figures = await world.figures(
    `
    pupil     | site   | residence | absence
    10 others | 99AA00 | Almelo    | -
    Anna      | 99AA00 | Almelo    | sick 20 days from 2025-09-22
  `,
    { date: "2025-10-03" },
  );
  // 18 August to 3 October: 35 school days, on the last ten of which Anna was ill.
  expect(figures.counted("absence-rate", "99AA00")).toBe(`${10 * 300} of ${11 * 35 * 300} minutes`);
});

test("a pupil at two sites brings the lesson time of both", async () => {
  const figures = await world.figures(`
    pupil     | site   | residence | absence
    10 others | 99AB00 | Enschede  | -
    Anna      | 99AB00 | Enschede  | sick 1 days from 2025-11-03
    Anna      | 99AD00 | Enschede  | sick 2 days from 2025-11-03
  `);
  expect(figures.counted("absence-rate", "PO2302")).toBe(`900 of ${12 * YEAR} minutes`);
});

test("unlinked pupils count: their school knows their absence", async () => {
  const figures = await world.figures(`
    pupil     | site   | residence | linked | absence
    10 others | 99AA00 | Almelo    | yes    | -
    Anna      | 99AA00 | Almelo    | no     | sick 2 days from 2025-11-03
  `);
  expect(figures.counted("absence-rate", "99AA00")).toBe(`600 of ${11 * YEAR} minutes`);
});

test("published hours are in thousands: 200 pupils who each miss ten days missed 10,000 of 210,000 hours", async () => {
  const figures = await world.figures(`
    pupil      | site   | residence | absence
    200 pupils | 99AA00 | Almelo    | sick 10 days from 2025-11-03
  `);
  expect(figures.published("absence-rate", "99AA00")).toBe("10000 of 210000");
});

test.each([
  [4, "SUPPRESSED"],
  [5, "1000 of 47000"],
])("the time of %d pupils is %s, however long they were away", async (absent, shown) => {
  const figures = await world.figures(`
    pupil                 | site   | residence | absence
    ${45 - absent} others | 99AA00 | Almelo    | -
    ${absent} ill         | 99AA00 | Almelo    | sick 55 days from 2025-09-01
  `);
  expect(figures.published("absence-rate", "99AA00")).toBe(shown);
});
