import { describe, expect, test } from "vitest";
import { byar } from "./byar.ts";
import { deviation } from "./deviation.fixture.ts";
import { pheByarIntervals } from "./phe-intervals.fixture.ts";
import { rPoissonIntervals } from "./r-intervals.fixture.ts";

describe("the Byar interval of a count", () => {
  test.each(rPoissonIntervals)("at %d agrees with R for %d events", (confidence, count, lower, upper) => {
    const interval = byar(count, confidence);
    expect(deviation(interval.lower, Math.max(0, lower))).toBeLessThan(1e-12);
    expect(deviation(interval.upper, upper)).toBeLessThan(1e-12);
  });

  test.each(pheByarIntervals)(
    "at %d agrees with PHEindicatormethods for %d events",
    (confidence, count, lower, upper) => {
      const interval = byar(count, confidence);
      expect(deviation(interval.lower, lower ?? 0)).toBeLessThan(1e-12);
      expect(deviation(interval.upper, upper)).toBeLessThan(1e-12);
    },
  );

  test("never falls below 0 events, where the bare formula does", () => {
    expect(byar(1, 0.998).lower).toBe(0);
    expect(byar(0, 0.95).lower).toBe(0);
  });

  test.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])("is refused for %d events", (count) => {
    expect(() => byar(count, 0.95)).toThrow(RangeError);
  });

  test("is refused for a confidence in percents", () => {
    expect(() => byar(10, 95)).toThrow(RangeError);
  });
});
