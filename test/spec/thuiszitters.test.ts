import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "../kit/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const school = (absence: string, others = 20) => `
  pupil            | site   | residence | absence
  ${others} others | 99AA00 | Almelo    | -
  Anna             | 99AA00 | Almelo    | ${absence}
`;

test.each([
  ["twenty school days in a row are not yet more than four school weeks", 20, "0 of 21"],
  ["twenty-one school days in a row are", 21, "1 of 21"],
])("%s", async (_, days, count) => {
  const figures = await world.figures(school(`unauthorised ${days} days from 2025-09-01`));
  expect(figures.counted("thuiszitters", "99AA00")).toBe(count);
});

test("a holiday in between does not count as days and does not interrupt", async () => {
  // 6 October to 17 October are ten school days; the autumn holiday follows; school starts again on 27 October.
  const twenty = await world.figures(school("unauthorised 20 days from 2025-10-06"));
  expect(twenty.counted("thuiszitters", "99AA00")).toBe("0 of 21");
  const twentyOne = await world.figures(
    school("unauthorised 10 days from 2025-10-06, unauthorised 11 days from 2025-10-27"),
  );
  expect(twentyOne.counted("thuiszitters", "99AA00")).toBe("1 of 21");
});

test("one day at school in between interrupts", async () => {
  const figures = await world.figures(
    school("unauthorised 15 days from 2025-09-01, unauthorised 15 days from 2025-09-23"),
  );
  expect(figures.counted("thuiszitters", "99AA00")).toBe("0 of 21");
});

test("spells that follow each other without a school day in between are one", async () => {
  const figures = await world.figures(school("unauthorised 15 days from 2025-09-01, luxury 6 days from 2025-09-22"));
  expect(figures.counted("thuiszitters", "99AA00")).toBe("1 of 21");
});

test("illness and leave do not count, however long, and do interrupt", async () => {
  const ill = await world.figures(school("sick 60 days from 2025-09-01"));
  expect(ill.counted("thuiszitters", "99AA00")).toBe("0 of 21");
  const both = await world.figures(
    school("unauthorised 15 days from 2025-09-01, sick 1 days from 2025-09-22, unauthorised 15 days from 2025-09-23"),
  );
  expect(both.counted("thuiszitters", "99AA00")).toBe("0 of 21");
});

test("who attends part of the day is not long-term absent", async () => {
  const figures = await world.figures(school("unauthorised 60 mornings from 2025-09-01"));
  expect(figures.counted("thuiszitters", "99AA00")).toBe("0 of 21");
});

test("who was long-term absent twice in the year is one thuiszitter", async () => {
  const figures = await world.figures(
    school("unauthorised 25 days from 2025-09-01, unauthorised 25 days from 2026-03-02"),
  );
  expect(figures.counted("thuiszitters", "99AA00")).toBe("1 of 21");
});

test("a municipality counts residents and adds the youths who are not enrolled; a school cannot", async () => {
  const figures = await world.figures(`
    pupil      | site   | residence | absence
    20 others  | 99AA00 | Almelo    | -
    10 visitors| 99AA00 | Enschede  | -
    Anna       | 99AA00 | Almelo    | unauthorised 30 days from 2025-09-01
    Bram       | 99AA00 | Enschede  | unauthorised 30 days from 2025-09-01
    2 missing  | none   | Almelo    | -
  `);
  expect(figures.counted("thuiszitters", "99AA00")).toBe("2 of 32");
  expect(figures.counted("thuiszitters", "PO2301")).toBe("2 of 32");
  expect(figures.counted("thuiszitters", "0141")).toBe("3 of 21");
  expect(figures.counted("thuiszitters", "IR-TWENTE")).toBe("4 of 32");
});

test("who was long-term absent and later not enrolled is one person, if the identifiers link", async () => {
  const table = (linked: string) => `
    pupil     | site   | residence | linked    | absence
    20 others | 99AA00 | Almelo    | yes       | -
    Anna      | 99AA00 | Almelo    | ${linked} | unauthorised 30 days from 2025-09-01
    Anna      | none   | Almelo    | ${linked} | -
  `;
  const linked = await world.figures(table("yes"));
  expect(linked.counted("thuiszitters", "0141")).toBe("1 of 21");
  const unlinked = await world.figures(table("no"));
  expect(unlinked.counted("thuiszitters", "0141")).toBe("2 of 21");
});

test("a pupil at two sites who stays away from one is one thuiszitter", async () => {
  const figures = await world.figures(`
    pupil     | site   | residence | absence
    20 others | 99AB00 | Enschede  | -
    20 more   | 99AD00 | Enschede  | -
    Anna      | 99AB00 | Enschede  | unauthorised 30 days from 2025-09-01
    Anna      | 99AD00 | Enschede  | -
  `);
  expect(figures.counted("thuiszitters", "PO2302")).toBe("1 of 41");
  expect(figures.counted("thuiszitters", "0153")).toBe("1 of 41");
});

test("pupils of a school that delivered no attendance are unknown, not present", async () => {
  const figures = await world.figures(
    `
    pupil     | site   | residence
    20 others | 99AB00 | Enschede
    20 more   | 99AD00 | Enschede
  `,
    { silent: ["attendance of 99AD00"] },
  );
  expect(figures.counted("thuiszitters", "0153")).toBe("0 of 20");
  expect(figures.published("thuiszitters", "0153")).toBe("NOT_DELIVERED");
  expect(figures.published("thuiszitters", "99AB00")).toBe("0 of 20");
  expect(figures.published("thuiszitters", "99AD00")).toBe("NOT_DELIVERED");
});

test("without the municipality's list of youths who are not enrolled its figure would be too low, so there is none", async () => {
  const figures = await world.figures(school("unauthorised 30 days from 2025-09-01"), { silent: ["list of Almelo"] });
  expect(figures.published("thuiszitters", "0141")).toBe("NOT_DELIVERED");
  expect(figures.counted("thuiszitters", "99AA00")).toBe("1 of 21");
});

test.each([
  [4, "SUPPRESSED"],
  [5, "5 of 105"],
])("of %d thuiszitters at a school of a hundred others, %s is shown", async (absent, shown) => {
  const figures = await world.figures(`
    pupil            | site   | residence | absence
    100 others       | 99AA00 | Almelo    | -
    ${absent} absent | 99AA00 | Almelo    | unauthorised 30 days from 2025-09-01
  `);
  expect(figures.published("thuiszitters", "99AA00")).toBe(shown);
});
