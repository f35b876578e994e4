import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ValueBand, valueInBands } from "./value-in-bands.ts";

const waits = (...persons: readonly (number | undefined)[]): ValueBand[] =>
  [7, 14, 30, Number.POSITIVE_INFINITY].map((upTo, at) => ({ upTo, persons: persons[at] }));

describe("the value below which a part of the persons lies", () => {
  test("is interpolated in its band: 40 of 100 wait a week, 20 more two weeks, so half wait ten and a half days", () => {
    expect(valueInBands(0.5, waits(40, 20, 20, 20), 100)).toEqual({ from: 10.5, isOpen: false });
  });

  test("is the end of a band when exactly the part lies up to there", () => {
    expect(valueInBands(0.5, waits(50, 30, 10, 10), 100)!.from).toBe(7);
  });

  test("in the last band, which has no end, is at least its start", () => {
    expect(valueInBands(0.9, waits(40, 20, 20, 20), 100)).toEqual({ from: 30, isOpen: true });
  });

  test("needs no masked band that lies beyond it", () => {
    expect(valueInBands(0.25, waits(50, undefined, undefined, 20), 100)!.from).toBe(3.5);
    expect(valueInBands(0.9, waits(undefined, undefined, 30, 20), 100)).toEqual({ from: 30, isOpen: true });
    // from above: 70 lie above the band of 14 days, so that 0.5 x 100 is not reached before it
    expect(valueInBands(0.75, waits(undefined, 20, 40, 20), 100)!.from).toBeCloseTo(14 + (16 * 35) / 40, 12);
  });

  test("is not known when masked bands lie on both sides, or its own is masked", () => {
    expect(valueInBands(0.5, waits(undefined, 60, undefined, 20), 100)).toBeUndefined();
    expect(valueInBands(0.5, waits(20, undefined, 20, 20), 100)).toBeUndefined();
  });

  test("of nobody does not exist", () => {
    expect(valueInBands(0.5, waits(0, 0, 0, 0), 0)).toBeUndefined();
    expect(valueInBands(0.5, [], 0)).toBeUndefined();
  });

  test("skips empty bands", () => {
    expect(valueInBands(0.1, waits(0, 0, 50, 50), 100)!.from).toBeCloseTo(14 + 16 / 5, 12);
    expect(valueInBands(1, waits(50, 50, 0, 0), 100)!.from).toBe(14);
  });

  const anyPart = fc.double({ min: 0, max: 1, noNaN: true });
  const anyBands = fc
    .array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 })
    .filter((persons) => persons.some((count) => count > 0))
    .map((persons) => persons.map((count, at) => ({ upTo: 10 * (at + 1), persons: count })));

  test("grows with the part, and as many persons as asked lie below it", () => {
    fc.assert(
      fc.property(anyBands, anyPart, anyPart, (bands, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const { from } = valueInBands(low, bands, 0)!;
        expect(from).toBeLessThanOrEqual(valueInBands(high, bands, 0)!.from + 1e-9);
        const all = bands.reduce((sum, { persons }) => sum + persons, 0);
        const below = bands.reduce(
          (sum, { persons, upTo }) => sum + persons * Math.min(1, Math.max(0, (from - upTo + 10) / 10)),
          0,
        );
        expect(below).toBeCloseTo(low * all, 6);
      }),
    );
  });

  test("is the same from below and from above when all bands add up", () => {
    fc.assert(
      fc.property(anyBands, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (bands, part) => {
        const all = bands.reduce((sum, { persons }) => sum + persons, 0);
        const firstMasked = bands.map((band, at) => (at === 0 ? { ...band, persons: undefined } : band));
        const fromAbove = valueInBands(part, firstMasked, all);
        const whole = valueInBands(part, bands, all)!;
        if (fromAbove !== undefined && bands.every(({ persons }) => persons > 0)) {
          expect(fromAbove.from).toBeCloseTo(whole.from, 6);
        }
      }),
    );
  });

  test.each([-0.1, 1.1, Number.NaN])("is refused for a part of %d", (part) => {
    expect(() => valueInBands(part, waits(1, 1, 1, 1), 4)).toThrow(RangeError);
  });
});
