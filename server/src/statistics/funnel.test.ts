import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyShownCount, toNearest5 } from "./any-figure.fixture.ts";
import { type FunnelUnit, funnelOf, positionOf } from "./funnel.ts";
import { binomialLimits, poissonLimits } from "./funnel-limits.ts";

const position = (unit: FunnelUnit) => funnelOf([unit]).places[0]!.position;

describe("a school in the funnel", () => {
  test.each([
    [100, "within"],
    [125, "above"],
    [140, "far-above"],
    [75, "below"],
    [60, "far-below"],
  ])("with %d of 1,000 pupils where 100 are expected lies %s", (count, expected) => {
    expect(position({ count, total: 1000, probability: 0.1 })).toBe(expected);
  });

  test("with 40 where 20 are expected lies far above, with 25 within", () => {
    expect(position({ count: 40, expected: 20 })).toBe("far-above");
    expect(position({ count: 25, expected: 20 })).toBe("within");
  });

  test("lies within on a limit itself", () => {
    const [inner, outer] = [
      { lower: 5, upper: 15 },
      { lower: 2, upper: 20 },
    ];
    expect(positionOf(20, inner, outer)).toBe("above");
    expect(positionOf(15, inner, outer)).toBe("within");
    expect(positionOf(2, inner, outer)).toBe("below");
  });

  test("of which nothing was seen, or nothing expected, has limits too", () => {
    expect(position({ count: 0, total: 100, probability: 0.01 })).toBe("within");
    expect(position({ count: 0, total: 1000, probability: 0.1 })).toBe("far-below");
    expect(position({ count: 0, total: 0, probability: 0.1 })).toBe("within");
    expect(position({ count: 0, expected: 0 })).toBe("within");
    expect(position({ count: 30, total: 30, probability: 0.5 })).toBe("far-above");
  });

  test("lies outside only where it does so with every true number behind the published ones", () => {
    fc.assert(
      fc.property(
        anyShownCount,
        anyShownCount,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (one, other, probability) => {
          const [count, total] = [Math.min(one, other), Math.max(one, other)];
          const published = { count: toNearest5(count), total: toNearest5(total), probability };
          const exact = binomialLimits(total, probability, 0.998);
          if (position(published) === "far-above") expect(count).toBeGreaterThan(exact.upper);
          if (position(published) === "far-below") expect(count).toBeLessThan(exact.lower);
        },
      ),
    );
  });

  test("of which a ratio is shown is treated alike", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 500 }), fc.double({ min: 5, max: 400, noNaN: true }), (count, expected) => {
        const exact = poissonLimits(expected, 0.95);
        const place = position({ count: toNearest5(count), expected: Math.round(expected) });
        if (place.endsWith("above")) expect(count).toBeGreaterThan(exact.upper);
        if (place.endsWith("below")) expect(count).toBeLessThan(exact.lower);
      }),
    );
  });
});

describe("the funnel of many schools", () => {
  const alike = Array.from({ length: 12 }, () => ({ count: 20, total: 200, probability: 0.1 }));
  const different = Array.from({ length: 12 }, (_, at) => ({ count: 10 * at, total: 500, probability: 0.11 }));

  test("tells how many false signals to expect: two in a thousand", () => {
    expect(funnelOf(alike).falseSignals).toBeCloseTo(0.024, 12);
  });

  test("is that of chance alone while schools differ no more than by chance", () => {
    expect(funnelOf(alike).overdispersion).toBeUndefined();
  });

  test("widens when they do, around the same expected number", () => {
    const { places, overdispersion } = funnelOf(different);
    expect(overdispersion!.phi).toBeGreaterThan(1);
    for (const [at, unit] of different.entries()) {
      const alone = funnelOf([unit]).places[0]!;
      expect(places[at]!.outer.upper).toBeGreaterThan(alone.outer.upper);
      expect(places[at]!.outer.lower).toBeLessThanOrEqual(alone.outer.lower);
      expect(places[at]!.expected).toBe(alone.expected);
    }
  });

  test("of fewer than ten is that of chance, however they differ", () => {
    expect(funnelOf(different.slice(0, 9)).overdispersion).toBeUndefined();
  });

  test("gives each school the same place in any order", () => {
    const turned = funnelOf(different.toReversed()).places;
    expect(turned.toReversed()).toEqual(funnelOf(different).places);
  });

  test("of no schools is empty", () => {
    expect(funnelOf([])).toEqual({ places: [], overdispersion: undefined, falseSignals: 0 });
  });
});

test("a count that cannot have been published is refused", () => {
  expect(() => funnelOf([{ count: 12, total: 100, probability: 0.1 }])).toThrow(RangeError);
  expect(() => funnelOf([{ count: 10, total: 101, probability: 0.1 }])).toThrow(RangeError);
});
