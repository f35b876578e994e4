import { type Example, INDICATORS, isDerived } from "@monitor/schema/indicators";
import type { PeriodCode } from "@monitor/schema/vocabulary";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorld, type World, type WorldFigures } from "../kit/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const examples = INDICATORS.map((one) => [one.code, one.example] as const);

/** The cell that a line of an example is about: `0153 whose:pupils`, `0153 2025-09`, `99AA00 2025-2026 1`. */
function cellOf(line: string): readonly [place: string, breakdown: string, period: PeriodCode | undefined] {
  const [place, ...rest] = line.split(" ");
  const [breakdown, period] = rest[0]?.includes(":") ? [rest[0], rest.slice(1)] : ["", rest];
  return [place!, breakdown, period.length === 0 ? undefined : (period.join(" ") as PeriodCode)];
}

function figureOf(figures: WorldFigures, code: string, line: string): string {
  const { measure } = INDICATORS.find((one) => one.code === code)!;
  const look = isDerived(measure) ? figures.derived : figures.counted;
  return look(code, ...cellOf(line));
}

describe("the example beside each definition is what the monitor counts", () => {
  test.each(examples)("%s", async (code, example) => {
    const { world: table, counted, scores } = example as Example;
    const figures = await world.figures(table, { scores: scores ?? {} });
    const found = Object.fromEntries(Object.keys(counted).map((line) => [line, figureOf(figures, code, line)]));
    expect(found).toEqual(counted);
  });
});
