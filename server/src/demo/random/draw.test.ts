import { describe, expect, test } from "vitest";
import { drawOf } from "./draw.ts";

const DRAWS = 20_000;
const many = (draw: () => number) => Array.from({ length: DRAWS }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("chance in the demo", () => {
  test("the same seed and label give the same draws", () => {
    const [one, same] = [drawOf(1, "verzuim"), drawOf(1, "verzuim")];
    expect(Array.from({ length: 50 }, () => one.normal())).toEqual(Array.from({ length: 50 }, () => same.normal()));
  });

  test("another seed or label gives other draws", () => {
    const first = (seed: number, label: string) => Array.from({ length: 5 }, drawOf(seed, label).real);
    expect(first(1, "verzuim")).not.toEqual(first(2, "verzuim"));
    expect(first(1, "verzuim")).not.toEqual(first(1, "jeugdhulp"));
  });

  test("the means are those of the distributions", () => {
    const draw = drawOf(3, "gemiddelde");
    // five standard errors of each mean
    expect(Math.abs(mean(many(draw.normal)))).toBeLessThan(5 / Math.sqrt(DRAWS));
    expect(Math.abs(mean(many(() => draw.poisson(6))) - 6)).toBeLessThan((5 * Math.sqrt(6)) / Math.sqrt(DRAWS));
    expect(Math.abs(mean(many(() => draw.exponential(40))) - 40)).toBeLessThan((5 * 40) / Math.sqrt(DRAWS));
    expect(Math.abs(mean(many(() => draw.spread(1.5))) - 1)).toBeLessThan(5 / Math.sqrt(1.5 * DRAWS));
  });

  test("whole numbers reach both bounds and no further", () => {
    const draw = drawOf(4, "grenzen");
    expect(new Set(many(() => draw.whole(3, 6)))).toEqual(new Set([3, 4, 5, 6]));
  });

  test("a place is drawn in proportion to its weight, and one without weight never", () => {
    const draw = drawOf(5, "gewicht");
    const places = many(() => draw.place([1, 0, 3]));
    expect(places).not.toContain(1);
    expect(Math.abs(places.filter((place) => place === 2).length / DRAWS - 0.75)).toBeLessThan(0.02);
  });

  test("picking from nothing is refused", () => {
    expect(() => drawOf(6, "niets").pick([])).toThrow(RangeError);
  });
});
