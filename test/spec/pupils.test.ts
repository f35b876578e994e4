import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "../kit/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("pupils are those enrolled on 1 October: who came later or left before does not count", async () => {
  const figures = await world.figures(`
    pupil    | site   | residence | enrolled
    12 whole | 99AA00 | Almelo    | -
    Anna     | 99AA00 | Almelo    | ..2025-10-01
    Bram     | 99AA00 | Almelo    | 2025-10-01..
    Chris    | 99AA00 | Almelo    | ..2025-09-30
    Dewi     | 99AA00 | Almelo    | 2025-10-02..
  `);
  expect(figures.counted("pupils", "99AA00")).toBe("14");
});

test("a pupil at two sites counts at each site, and once in an area that holds both", async () => {
  const figures = await world.figures(`
    pupil | site   | residence
    Anna  | 99AB00 | Enschede
    Anna  | 99AD00 | Enschede
    Bram  | 99AB00 | Enschede
    Chris | 99AA00 | Almelo
  `);
  expect(figures.counted("pupils", "99AB00")).toBe("2");
  expect(figures.counted("pupils", "99AD00")).toBe("1");
  expect(figures.counted("pupils", "PO2302")).toBe("2");
  expect(figures.counted("pupils", "0153")).toBe("2");
  expect(figures.counted("pupils", "IR-TWENTE")).toBe("3");
});

test("two enrolments of a pupil at one site are one pupil", async () => {
  const figures = await world.figures(`
    pupil | site   | residence | enrolled
    Anna  | 99AA00 | Almelo    | ..2025-12-31
    Anna  | 99AA00 | Almelo    | 2025-09-15..
  `);
  expect(figures.counted("pupils", "99AA00")).toBe("1");
});

test("pupils who could not be linked are pupils all the same", async () => {
  const figures = await world.figures(`
    pupil       | site   | residence | linked
    12 linked   | 99AA00 | Almelo    | yes
    3 unlinked  | 99AA00 | Almelo    | no
  `);
  expect(figures.counted("pupils", "99AA00")).toBe("15");
});

test("an area counts the pupils of its schools, wherever they live", async () => {
  const figures = await world.figures(`
    pupil      | site   | residence
    12 nearby  | 99AA00 | Almelo
    5 far      | 99AA00 | Deventer
    10 others  | 99AB00 | Enschede
  `);
  expect(figures.counted("pupils", "0141")).toBe("17");
  expect(figures.counted("pupils", "IR-TWENTE")).toBe("27");
  expect(figures.counted("pupils", "0150")).toBe("NOT_DELIVERED");
});

test("pupils of an area are also counted by type of school", async () => {
  const figures = await world.figures(`
    pupil      | site   | residence
    12 young   | 99AB00 | Enschede
    20 older   | 99AC00 | Enschede
  `);
  expect(figures.counted("pupils", "0153")).toBe("32");
  expect(figures.counted("pupils", "0153", "school-type:bao")).toBe("12");
  expect(figures.counted("pupils", "0153", "school-type:havo-vwo")).toBe("20");
  expect(() => figures.counted("pupils", "99AB00", "school-type:bao")).toThrow("holds no pupils");
});

test("nine pupils are too few to show, ten are shown", async () => {
  const figures = await world.figures(`
    pupil    | site   | residence
    9 pupils | 99AA00 | Almelo
    10 more  | 99AB00 | Enschede
  `);
  expect(figures.published("pupils", "99AA00")).toBe("TOO_FEW");
  expect(figures.published("pupils", "99AB00")).toBe("10");
});

test("a published number of pupils is rounded to the nearest five, the total from its own true number", async () => {
  const figures = await world.figures(`
    pupil     | site   | residence
    12 pupils | 99AA00 | Almelo
    12 more   | 99AB00 | Enschede
  `);
  expect(figures.published("pupils", "99AA00")).toBe("10");
  expect(figures.published("pupils", "99AB00")).toBe("10");
  expect(figures.published("pupils", "IR-TWENTE")).toBe("25");
});

test("an area of which fewer than eighty percent of the schools delivered has no figure, for it would be too low", async () => {
  const figures = await world.figures(
    `
    pupil     | site   | residence
    12 pupils | 99AA00 | Almelo
    12 a      | 99AB00 | Enschede
    12 b      | 99AC00 | Enschede
    12 c      | 99AD00 | Enschede
    12 d      | 99AE00 | Enschede
  `,
    { silent: ["enrolment of 99AE00"] },
  );
  expect(figures.counted("pupils", "0153")).toBe("36");
  expect(figures.published("pupils", "0153")).toBe("NOT_DELIVERED");
  expect(figures.counted("pupils", "IR-TWENTE")).toBe("48");
  expect(figures.published("pupils", "IR-TWENTE")).toBe("50");
});

test("a delivery that was replaced does not count", async () => {
  const figures = await world.figures(
    `
    pupil     | site   | residence
    12 pupils | 99AA00 | Almelo
  `,
    {
      replaced: `
        pupil      | site   | residence
        20 earlier | 99AA00 | Almelo
      `,
    },
  );
  expect(figures.counted("pupils", "99AA00")).toBe("12");
});

test("a municipality belongs to a region as it did on 1 October of the school year", async () => {
  const table = `
    pupil     | site   | residence
    12 pupils | 99AA00 | Almelo
    20 more   | 99AB00 | Enschede
  `;
  const onTheDay = await world.figures(table, { almeloInRegionFrom: "2025-10-01" });
  expect(onTheDay.counted("pupils", "IR-TWENTE")).toBe("32");
  const dayAfter = await world.figures(table, { almeloInRegionFrom: "2025-10-02" });
  expect(dayAfter.counted("pupils", "IR-TWENTE")).toBe("20");
});
