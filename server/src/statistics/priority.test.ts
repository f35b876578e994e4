import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prioritise, type WeighedIndicator } from "./priority.ts";

const shares = (
  figures: Readonly<Record<string, readonly [number, number]>>,
  weight = 1,
  code = "care-share",
): WeighedIndicator => ({
  code,
  weight,
  figures: new Map(Object.entries(figures).map(([unit, [count, total]]) => [unit, { count, total }])),
});
const ratios = (figures: Readonly<Record<string, readonly [number, number]>>, weight = 1): WeighedIndicator => ({
  code: "care-expected",
  weight,
  figures: new Map(Object.entries(figures).map(([unit, [count, expected]]) => [unit, { count, expected }])),
});

const care = { oak: [95, 400], elm: [5, 20], ash: [40, 400], fir: [20, 400], yew: [60, 400] } as const;
const absence = { oak: [10, 400], elm: [5, 50], ash: [60, 400], fir: [5, 400] } as const;
const order = (indicators: readonly WeighedIndicator[]) => prioritise(indicators).units.map(({ unit }) => unit);

describe("weighted priority", () => {
  test("puts the surely high school above the small one that is higher by luck", () => {
    // elm has the highest percentage (25, of 20 pupils), oak nearly 24 per cent of 400
    expect(order([shares(care)])).toEqual(["oak", "elm", "yew", "ash", "fir"]);
  });

  test("follows the weights: who has much absence comes first when only absence weighs", () => {
    expect(order([shares(care, 0), shares(absence, 1, "absence")])[0]).toBe("ash");
    expect(order([shares(care, 1), shares(absence, 0, "absence")])[0]).toBe("oak");
  });

  test("an indicator of which more is lighter turns the order around", () => {
    const lighter = { ...shares(care), isLighter: true };
    expect(order([lighter])).toEqual(order([shares(care)]).toReversed());
  });

  test("only the proportion of the weights matters", () => {
    const outcome = (weight: number) => prioritise([shares(care, weight), shares(absence, 3 * weight, "absence")]);
    const [one, ten] = [outcome(1), outcome(10)];
    for (const [at, { unit, score }] of one.units.entries()) {
      expect(ten.units[at]!.unit).toBe(unit);
      expect(ten.units[at]!.score).toBeCloseTo(score, 12);
    }
  });

  test("tells what each indicator contributes; the contributions sum to the score", () => {
    for (const { score, contributions } of prioritise([shares(care, 2), shares(absence, 1, "absence")]).units) {
      const sum = contributions.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
      expect(sum).toBeCloseTo(score, 12);
    }
  });

  test("a school of which one figure is masked is ordered by the others, and its contribution is not a number", () => {
    const yew = prioritise([shares(care), shares(absence, 1, "absence")]).units.find(({ unit }) => unit === "yew")!;
    expect(yew.contributions.map(({ contribution }) => contribution === null)).toEqual([false, true]);
  });

  test("a school without any figure that weighs takes no part", () => {
    expect(order([shares(care, 0), shares(absence, 1, "absence")])).not.toContain("yew");
    expect(prioritise([shares({})])).toMatchObject({ units: [], top: 1 });
  });

  test("proportions and ratios can be weighed together", () => {
    const together = prioritise([
      shares(care),
      ratios({ oak: [100, 50], elm: [15, 12], ash: [40, 80], fir: [20, 60] }),
    ]);
    expect(together.units[0]!.unit).toBe("oak");
    expect(together.units.at(-1)!.unit).toBe("fir");
  });

  test("an indicator by which schools differ no more than by chance decides nothing, whatever its weight", () => {
    const alike = { oak: [10, 100], elm: [10, 100], ash: [10, 100], fir: [10, 100], yew: [10, 100] } as const;
    for (const { contributions } of prioritise([shares(alike, 9, "alike"), shares(care, 1)]).units) {
      expect(contributions[0]!.contribution).toBe(0);
    }
  });

  test.each([
    ["a negative weight", [shares(care, -1), shares(absence, 2, "absence")]],
    ["no weight at all", [shares(care, 0)]],
    ["no indicator", []],
    ["a weight that is no number", [shares(care, Number.NaN)]],
  ])("is refused with %s", (_what, indicators) => {
    expect(() => prioritise(indicators)).toThrow(RangeError);
  });
});

describe("the stability of a place in the top group", () => {
  test("is near 1 for a school that is surely high, and near 0 for one that is surely low", () => {
    const { units, top } = prioritise([shares(care)]);
    const stability = new Map(units.map((one) => [one.unit, one.stability]));
    expect(top).toBe(1);
    expect(stability.get("fir")).toBe(0);
    expect(stability.get("oak")! + stability.get("elm")!).toBeGreaterThan(0.99);
  });

  test("says of schools that are alike that their place is luck", () => {
    const twins = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`site ${at}`, [at < 5 ? 100 : 10, 400] as const]),
    );
    const { units, top } = prioritise([shares(twins)]);
    expect(top).toBe(2);
    for (const { unit, stability } of units.slice(0, 5)) {
      expect(stability, unit).toBeGreaterThan(0.3);
      expect(stability, unit).toBeLessThan(0.5);
    }
  });

  test("adds up to the size of the top group", () => {
    const { units, top } = prioritise([shares(care), shares(absence, 1, "absence")]);
    expect(units.reduce((sum, { stability }) => sum + stability, 0)).toBeCloseTo(top, 9);
  });
});

const anyFigures = fc.dictionary(
  fc.stringMatching(/^[a-z]{2,4}$/),
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 40, max: 80 }))
    .map(([count, total]) => [5 * count, 5 * total] as const),
  { minKeys: 3, maxKeys: 12 },
);

test("the same figures give the same outcome, to the last digit, in any order of schools and indicators", () => {
  fc.assert(
    fc.property(anyFigures, anyFigures, (one, other) => {
      const turned = (figures: typeof one) => Object.fromEntries(Object.entries(figures).toReversed());
      const straight = prioritise([shares(one, 2), shares(other, 1, "absence")]);
      expect(prioritise([shares(turned(one), 2), shares(turned(other), 1, "absence")])).toEqual(straight);
      const swapped = prioritise([shares(other, 1, "absence"), shares(one, 2)]);
      for (const { unit, score } of straight.units) {
        expect(swapped.units.find((found) => found.unit === unit)!.score).toBeCloseTo(score, 12);
      }
    }),
    { numRuns: 8 },
  );
});
