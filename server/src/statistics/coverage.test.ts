// Proof by simulation, with a fixed seed: an interval holds the truth about as often as it says. The schools are
// invented, the shares are those of the field: youth care in ordinary primary schools (10 %), special primary education
// (47 %) and special secondary education (58 %), long-term absentees (6 per 1,000).
import { describe, expect, test } from "vitest";
import { toNearest5 } from "./any-figure.fixture.ts";
import { anySize, binomial, poisson, uniform } from "./chance.fixture.ts";
import { hullOfCount } from "./hull-of-count.ts";
import { hullOfMeanShare } from "./hull-of-mean-share.ts";
import { hullOfProportion } from "./hull-of-proportion.ts";
import type { Interval } from "./interval.ts";
import { poissonInterval } from "./poisson-interval.ts";
import { wilson } from "./wilson.ts";

const schools = 4000;
const onePoint = 0.01;
const confidences = [0.95, 0.998];
const masked = (count: number) => count >= 1 && count <= 4;
const holds = (interval: Interval, truth: number) => interval.lower <= truth && truth <= interval.upper;

/** Share of the simulated schools for which `check` is true; each seed gives another set of schools. */
function shareOfSchools(seed: number, check: (random: () => number) => boolean): number {
  const random = uniform(seed);
  let yes = 0;
  for (let school = 0; school < schools; school++) if (check(random)) yes++;
  return yes / schools;
}

describe.each(confidences)("at a confidence of %d", (confidence) => {
  test.each([0.006, 0.1, 0.47, 0.58])("the interval of an exact proportion holds the true %d", (truth) => {
    const coverage = shareOfSchools(2026, (random) => {
      const total = anySize(random);
      return holds(wilson(binomial(random, total, truth), total, confidence)!, truth);
    });
    expect(coverage).toBeGreaterThanOrEqual(confidence - onePoint);
  });

  test.each([0.5, 3, 8, 12, 40])("the interval of an exact count holds the true mean of %d", (truth) => {
    const coverage = shareOfSchools(2027, (random) =>
      holds(poissonInterval(poisson(random, truth), confidence), truth),
    );
    expect(coverage).toBeGreaterThanOrEqual(confidence - onePoint);
  });

  // A masked school gets no interval and so no wrong one. Among the published schools alone a rare property looks more
  // frequent than it is, because only the high counts are shown: no interval can repair that selection.
  test.each([0.006, 0.1, 0.47, 0.58])("few schools publish an interval that misses the true proportion %d", (truth) => {
    const misled = shareOfSchools(2028, (random) => {
      const total = anySize(random);
      const count = binomial(random, total, truth);
      if (masked(count) || masked(total - count)) return false;
      return !holds(hullOfProportion(toNearest5(count), toNearest5(total), confidence)!, truth);
    });
    expect(misled).toBeLessThanOrEqual(1 - confidence + onePoint);
  });

  test.each([0.5, 3, 8, 12, 40])("few schools publish an interval that misses the true mean count %d", (truth) => {
    const misled = shareOfSchools(2029, (random) => {
      const count = poisson(random, truth);
      return !masked(count) && !holds(hullOfCount(toNearest5(count), confidence), truth);
    });
    expect(misled).toBeLessThanOrEqual(1 - confidence + onePoint);
  });

  test.each([
    // share of pupils who miss everything, share who miss some, how much those miss at most
    ["pupils who miss all or nothing", 0.06, 0, 0],
    ["a few who miss everything beside many who miss a little", 0.01, 0.4, 0.2],
    ["only pupils who miss a little", 0, 0.7, 0.1],
  ])("the interval of lesson time missed holds the true share, with %s", (_who, everything, some, most) => {
    const truth = everything + (some * most) / 2;
    const missedBy = (draw: number, amount: number) => {
      if (draw < everything) return 1;
      return draw < everything + some ? amount * most : 0;
    };
    const coverage = shareOfSchools(2030, (random) => {
      const pupils = anySize(random);
      let missed = 0;
      for (let pupil = 0; pupil < pupils; pupil++) missed += missedBy(random(), random());
      return holds(hullOfMeanShare(missed / pupils, toNearest5(pupils), confidence)!, truth);
    });
    expect(coverage).toBeGreaterThanOrEqual(confidence - onePoint);
  });
});
