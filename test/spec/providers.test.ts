import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "../kit/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("a provider counts once, however many pupils and spells of care it has", async () => {
  const figures = await world.figures(`
    pupil      | site   | residence | care
    10 without | 99AA00 | Almelo    | -
    6 with     | 99AA00 | Almelo    | 2025-10-01.. by 1, 2026-01-01.. by 1
    Anna       | 99AA00 | Almelo    | 2025-10-01.. by 2
  `);
  expect(figures.counted("providers", "99AA00")).toBe("2");
});

test("a provider of two schools counts once for the area", async () => {
  const figures = await world.figures(`
    pupil   | site   | residence | care
    12 here | 99AA00 | Almelo    | 2025-10-01.. by 1
    12 there| 99AB00 | Enschede  | 2025-10-01.. by 1, 2025-10-01.. by 2
  `);
  expect(figures.counted("providers", "99AA00")).toBe("1");
  expect(figures.counted("providers", "IR-TWENTE")).toBe("2");
});

test("a provider whose care ended before 1 August does not count", async () => {
  const figures = await world.figures(`
    pupil      | site   | residence | care
    10 without | 99AA00 | Almelo    | -
    Anna       | 99AA00 | Almelo    | 2025-01-01..2025-07-31 by 1, 2025-01-01..2025-08-01 by 2
  `);
  expect(figures.counted("providers", "99AA00")).toBe("1");
});

const six = (provider: number) => `
  6 with     | 99AA00 | Almelo    | ${[1, 2, 3, 4, 5, 6]
    .slice(0, provider)
    .map((code) => `2025-10-01.. by ${code}`)
    .join(", ")}`;

test.each([
  [4, "SUPPRESSED"],
  [5, "5"],
  [6, "5"],
])("of %d providers, %s is shown", async (providers, shown) => {
  const figures = await world.figures(`
    pupil      | site   | residence | care
    30 without | 99AA00 | Almelo    | -
    ${six(providers).trim()}
  `);
  expect(figures.counted("providers", "99AA00")).toBe(String(providers));
  expect(figures.published("providers", "99AA00")).toBe(shown);
});

test("providers are masked where the pupils with care are: six providers of four pupils say too much", async () => {
  const figures = await world.figures(`
    pupil      | site   | residence | care
    30 without | 99AA00 | Almelo    | -
    3 with     | 99AA00 | Almelo    | 2025-10-01.. by 1, 2025-10-01.. by 2, 2025-10-01.. by 3
    Anna       | 99AA00 | Almelo    | 2025-10-01.. by 4, 2025-10-01.. by 5, 2025-10-01.. by 6
  `);
  expect(figures.counted("providers", "99AA00")).toBe("6");
  expect(figures.published("care-share", "99AA00")).toBe("SUPPRESSED");
  expect(figures.published("providers", "99AA00")).toBe("SUPPRESSED");
});

test("a school without pupils with care has 0 providers", async () => {
  const figures = await world.figures(`
    pupil      | site   | residence | care
    30 without | 99AA00 | Almelo    | -
  `);
  expect(figures.published("providers", "99AA00")).toBe("0");
});
