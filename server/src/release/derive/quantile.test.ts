import { BREAKDOWNS } from "@monitor/schema/vocabulary";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toNearest5 } from "../../statistics/any-figure.fixture.ts";
import { uniform } from "../../statistics/chance.fixture.ts";
import { figure } from "./derive.fixture.ts";
import { isShown, type Numbers } from "./derived-figure.ts";
import { publishedFigures } from "./published-figures.ts";
import { quantileOf } from "./quantile.ts";

const WAITS = Object.keys(BREAKDOWNS.wait.members);

/** Of the published bands of waiting, in order: 0-7, 8-14, 15-30, 31-60, 61-90, 91-180, 181-365, over 365 days. */
function quantile(at: number, bands: readonly string[], whole = "10/100") {
  const base = figure(whole);
  const parts = bands.map((text, place) => figure(text, { breakdown: `wait:${WAITS[place]}` }));
  return quantileOf(
    { family: "quantile", of: "base", bands: "wait", at },
    base,
    publishedFigures([base, ...parts], new Set(["base"])),
  );
}
const per100 = (...counts: readonly (number | string)[]) =>
  counts.map((count) => (typeof count === "number" ? `${count}/100` : count));

describe("the day before which a part of the care started", () => {
  test("is interpolated in the published bands: 40 of 100 within a week, half of the next 20 in the next", () => {
    expect(quantile(0.5, per100(40, 20, 10, 10, 10, 5, 5, 0))).toMatchObject({
      value: 10.5,
      numerator: 100,
      denominator: null,
    });
  });

  test("has an interval around it, wider for fewer persons", () => {
    const width = (total: number) => {
      const bands = [40, 20, 10, 10, 10, 5, 5, 0].map((part) => `${(part * total) / 100}/${total}`);
      const { value, lower, upper } = quantile(0.5, bands) as Numbers;
      expect(lower).toBeLessThan(value);
      expect(upper).toBeGreaterThan(value);
      return upper! - lower!;
    };
    expect(width(100)).toBeGreaterThan(width(2000));
  });

  test("in the open last band is at least a year, and has no upper limit", () => {
    expect(quantile(0.8, per100(10, 0, 0, 0, 0, 0, 20, 70))).toMatchObject({ value: 365, lower: 365, upper: null });
  });

  test("can be known to be below a year while its upper limit is not", () => {
    expect(quantile(0.5, per100(0, 0, 0, 0, 20, 20, 15, 45))).toMatchObject({ upper: null });
  });

  test("is masked when a band that is needed is, and not when another is", () => {
    expect(quantile(0.5, per100(20, "SUPPRESSED", 30, 10, "SUPPRESSED", 10, 10, 5))).toBe("SUPPRESSED");
    expect(quantile(0.25, per100(40, 20, 20, 10, "SUPPRESSED", "SUPPRESSED", 0, 0))).toMatchObject({
      value: (7 * 25) / 40,
    });
  });

  test("keeps the reason of bands that all have none, and does not exist where there are no bands", () => {
    expect(
      quantile(
        0.5,
        WAITS.map(() => "TOO_FEW"),
        "TOO_FEW",
      ),
    ).toBe("TOO_FEW");
    expect(
      quantile(
        0.5,
        WAITS.map(() => "NOT_DELIVERED"),
        "NOT_DELIVERED",
      ),
    ).toBe("NOT_DELIVERED");
    expect(quantile(0.5, [])).toBe("NOT_APPLICABLE");
  });

  test("does not need the share of the whole, which may be masked while the bands are not", () => {
    expect(quantile(0.5, per100(40, 20, 10, 10, 10, 5, 5, 0), "SUPPRESSED")).toMatchObject({ value: 10.5 });
  });

  test("never lies outside its own interval, whatever is published", () => {
    const band = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }).map((fives) => `${5 * fives}/100`) },
      fc.constant("SUPPRESSED"),
    );
    fc.assert(
      fc.property(
        fc.array(band, { minLength: 8, maxLength: 8 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (bands, at) => {
          const found = quantile(at, bands);
          if (typeof found === "string") return;
          if (found.lower !== null) expect(found.lower).toBeLessThanOrEqual(found.value + 1e-9);
          if (found.upper !== null) expect(found.upper).toBeGreaterThanOrEqual(found.value - 1e-9);
        },
      ),
    );
  });
});

test("the interval of published medians holds the true median as often as it says, less a point", () => {
  const random = uniform(2037);
  const ends = [7, 14, 30, 60, 90, 180, 365, Number.POSITIVE_INFINITY];
  // true waiting times: evenly spread over each band, in these proportions
  const truth = [0.2, 0.15, 0.25, 0.2, 0.1, 0.06, 0.04];
  const median = 14 + (16 * 0.15) / 0.25;
  let [held, given] = [0, 0];
  for (let place = 0; place < 3000; place++) {
    const total = 30 + Math.floor(300 * random());
    const counts = ends.map(() => 0);
    for (let person = 0; person < total; person++) {
      const draw = random();
      const at = truth.findIndex((_part, band) => draw < truth.slice(0, band + 1).reduce((sum, part) => sum + part));
      counts[at < 0 ? 6 : at]!++;
    }
    const bands = counts.map((count) =>
      count >= 1 && count <= 4 ? "SUPPRESSED" : `${toNearest5(count)}/${toNearest5(total)}`,
    );
    const found = quantile(0.5, bands);
    if (typeof found === "string") continue;
    given++;
    if ((found.lower ?? 0) <= median && median <= (found.upper ?? Number.POSITIVE_INFINITY)) held++;
  }
  expect(given).toBeGreaterThan(2000);
  expect(held / given).toBeGreaterThanOrEqual(0.94);
});

test("a masked figure is not shown, a published one is", () => {
  expect(isShown(figure("SUPPRESSED"))).toBe(false);
  expect(isShown(figure("0/100"))).toBe(true);
  expect(isShown(undefined)).toBe(false);
});
