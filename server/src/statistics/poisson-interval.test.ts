import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyConfidence } from "./any-figure.fixture.ts";
import { byar } from "./byar.ts";
import { exactPoisson } from "./exact-poisson.ts";
import { poissonInterval } from "./poisson-interval.ts";

const anyCount = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1_000_000 }));

describe("the interval of a count", () => {
  test("is exact up to 9 events and Byar's from 10", () => {
    expect(poissonInterval(9, 0.95)).toEqual(exactPoisson(9, 0.95));
    expect(poissonInterval(10, 0.95)).toEqual(byar(10, 0.95));
    expect(byar(9, 0.95)).not.toEqual(exactPoisson(9, 0.95));
  });

  test("always contains the observed count and never falls below 0", () => {
    fc.assert(
      fc.property(anyCount, anyConfidence, (count, confidence) => {
        const { lower, upper } = poissonInterval(count, confidence);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(count);
        expect(upper).toBeGreaterThan(count);
      }),
    );
  });

  test("grows with the confidence asked", () => {
    fc.assert(
      fc.property(anyCount, anyConfidence, anyConfidence, (count, one, other) => {
        const narrow = poissonInterval(count, Math.min(one, other));
        const wide = poissonInterval(count, Math.max(one, other));
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });

  test("moves up with each further event, also where the method changes", () => {
    fc.assert(
      fc.property(anyCount, anyConfidence, (count, confidence) => {
        const here = poissonInterval(count, confidence);
        const next = poissonInterval(count + 1, confidence);
        expect(next.lower).toBeGreaterThan(here.lower);
        expect(next.upper).toBeGreaterThan(here.upper);
      }),
    );
  });
});
