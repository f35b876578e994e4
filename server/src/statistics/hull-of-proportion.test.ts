import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyConfidence, anyShownCount, toNearest5 } from "./any-figure.fixture.ts";
import { hullOfProportion } from "./hull-of-proportion.ts";
import { wilson } from "./wilson.ts";

const anyShownProportion = fc
  .tuple(anyShownCount, anyShownCount)
  .map(([one, other]) => ({ count: Math.min(one, other), total: Math.max(one, other) }))
  .filter(({ total }) => total > 0);

/** All pairs of true numbers that are published as this count and total, found by trying. */
function pairsBehind(publishedCount: number, publishedTotal: number): [count: number, total: number][] {
  const pairs: [number, number][] = [];
  for (let count = Math.max(0, publishedCount - 5); count <= publishedCount + 5; count++) {
    for (let total = Math.max(count, publishedTotal - 5); total <= publishedTotal + 5; total++) {
      const shown = [count, total].every((value) => value === 0 || value >= 5);
      if (shown && toNearest5(count) === publishedCount && toNearest5(total) === publishedTotal)
        pairs.push([count, total]);
    }
  }
  return pairs;
}

describe("the interval of a published proportion", () => {
  test("contains the interval of the true numbers behind it", () => {
    fc.assert(
      fc.property(anyShownProportion, anyConfidence, ({ count, total }, confidence) => {
        const hull = hullOfProportion(toNearest5(count), toNearest5(total), confidence)!;
        const exact = wilson(count, total, confidence)!;
        expect(hull.lower).toBeLessThanOrEqual(exact.lower);
        expect(hull.upper).toBeGreaterThanOrEqual(exact.upper);
        expect(hull.lower).toBeGreaterThanOrEqual(0);
        expect(hull.upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is no wider than needed: each limit belongs to some true pair of numbers", () => {
    fc.assert(
      fc.property(anyShownProportion, anyConfidence, ({ count, total }, confidence) => {
        const [publishedCount, publishedTotal] = [toNearest5(count), toNearest5(total)];
        const intervals = pairsBehind(publishedCount, publishedTotal).map(([x, n]) => wilson(x, n, confidence)!);
        expect(hullOfProportion(publishedCount, publishedTotal, confidence)).toEqual({
          lower: Math.min(...intervals.map(({ lower }) => lower)),
          upper: Math.max(...intervals.map(({ upper }) => upper)),
        });
      }),
    );
  });

  test("is the same for all true numbers that are published alike, so that it cannot be inverted", () => {
    const behind = pairsBehind(20, 100).map(([count, total]) =>
      hullOfProportion(toNearest5(count), toNearest5(total), 0.95),
    );
    expect(behind).toHaveLength(25);
    expect(new Set(behind.map((hull) => JSON.stringify(hull))).size).toBe(1);
  });

  test("grows with the confidence asked", () => {
    fc.assert(
      fc.property(anyShownProportion, anyConfidence, anyConfidence, ({ count, total }, one, other) => {
        const [publishedCount, publishedTotal] = [toNearest5(count), toNearest5(total)];
        const narrow = hullOfProportion(publishedCount, publishedTotal, Math.min(one, other))!;
        const wide = hullOfProportion(publishedCount, publishedTotal, Math.max(one, other))!;
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });

  test("starts at exactly 0 for a published 0, because 0 is never rounded", () => {
    expect(hullOfProportion(0, 200, 0.95)).toEqual({ lower: 0, upper: wilson(0, 198, 0.95)!.upper });
  });

  test("ends at exactly 1 when everybody may be among them", () => {
    expect(hullOfProportion(30, 30, 0.95)!.upper).toBe(1);
    expect(hullOfProportion(25, 30, 0.95)!.upper).toBeLessThan(1);
  });

  test("does not exist when there is nobody", () => {
    expect(hullOfProportion(0, 0, 0.95)).toBeUndefined();
  });

  test.each([
    [7, 100],
    [10, 101],
    [30, 25],
    [5, 0],
    [-5, 100],
  ])("is refused for %d of %d, which cannot have been published", (count, total) => {
    expect(() => hullOfProportion(count, total, 0.95)).toThrow(RangeError);
  });
});
