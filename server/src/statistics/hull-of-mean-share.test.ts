import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyConfidence, anyShownCount, toNearest5 } from "./any-figure.fixture.ts";
import { hullOfMeanShare } from "./hull-of-mean-share.ts";
import { wilson } from "./wilson.ts";

const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
const anyPupils = anyShownCount.filter((pupils) => pupils > 0);

describe("the interval of the share of lesson time missed", () => {
  test("contains the interval for every number of pupils behind the published one", () => {
    fc.assert(
      fc.property(anyShare, anyPupils, anyConfidence, (share, pupils, confidence) => {
        const hull = hullOfMeanShare(share, toNearest5(pupils), confidence)!;
        const exact = wilson(share * pupils, pupils, confidence)!;
        const rounding = 1e-15;
        expect(hull.lower).toBeLessThanOrEqual(exact.lower + rounding);
        expect(hull.upper).toBeGreaterThanOrEqual(exact.upper - rounding);
      }),
    );
  });

  test("contains the share itself and stays between 0 and 1", () => {
    fc.assert(
      fc.property(anyShare, anyPupils, anyConfidence, (share, pupils, confidence) => {
        const { lower, upper } = hullOfMeanShare(share, toNearest5(pupils), confidence)!;
        const rounding = 1e-15;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(share + rounding);
        expect(upper).toBeGreaterThanOrEqual(share - rounding);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("grows with the confidence asked and shrinks with the number of pupils", () => {
    fc.assert(
      fc.property(anyShare, anyPupils, anyConfidence, anyConfidence, (share, pupils, one, other) => {
        const published = toNearest5(pupils);
        const narrow = hullOfMeanShare(share, published, Math.min(one, other))!;
        const wide = hullOfMeanShare(share, published, Math.max(one, other))!;
        const larger = hullOfMeanShare(share, published + 5, Math.max(one, other))!;
        expect(wide.upper - wide.lower).toBeGreaterThanOrEqual(narrow.upper - narrow.lower);
        expect(larger.upper - larger.lower).toBeLessThan(wide.upper - wide.lower);
      }),
    );
  });

  test("rests on a bound that no set of pupils can exceed: the variance is at most p(1 - p)", () => {
    fc.assert(
      fc.property(fc.array(anyShare, { minLength: 1, maxLength: 60 }), (shares) => {
        const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
        const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length;
        expect(variance).toBeLessThanOrEqual(mean * (1 - mean) + 1e-12);
      }),
    );
  });

  test("counts pupils, not hours: a thousand lesson hours each make 250 pupils no surer", () => {
    const byPupils = hullOfMeanShare(0.04, 250, 0.95)!;
    const asIfByHours = wilson(0.04 * 250_000, 250_000, 0.95)!;
    expect(byPupils.upper - byPupils.lower).toBeGreaterThan(30 * (asIfByHours.upper - asIfByHours.lower));
  });

  test("does not exist when there are no pupils", () => {
    expect(hullOfMeanShare(0, 0, 0.95)).toBeUndefined();
  });

  test.each([
    [-0.01, 100],
    [4, 100],
    [Number.NaN, 100],
    [0.04, 101],
  ])("is refused for a share of %d over %d pupils", (share, pupils) => {
    expect(() => hullOfMeanShare(share, pupils, 0.95)).toThrow(RangeError);
  });
});
