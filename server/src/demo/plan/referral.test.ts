import { describe, expect, test } from "vitest";
import { OTHER_REFERRERS, REFERRERS } from "../planted/referral.ts";
import { drawOf } from "../random/draw.ts";
import { dayNumber } from "./day-number.ts";
import { referrals } from "./referral.ts";

const STARTS = 20_000;
const FIRST = dayNumber("2025-08-01");

/** Care that starts on every day of a school year, with its wait in days where the request is known. */
function startsOf({ region = "IR-ALMERE", municipality = "0034", atArrangement = false, seed = 1 }) {
  const referralOf = referrals(region, "2025-2026", drawOf(seed, region));
  return Array.from({ length: STARTS }, (_, place) => {
    const from = FIRST + (place % 365);
    const { referrer, requestedOn } = referralOf(from, municipality, atArrangement);
    return { referrer, requestedOn, wait: requestedOn === null ? null : from - dayNumber(requestedOn) };
  });
}
const waitsOf = (choice: Parameters<typeof startsOf>[0]) =>
  startsOf(choice)
    .flatMap(({ wait }) => wait ?? [])
    .toSorted((a, b) => a - b);
const medianOf = (waits: readonly number[]) => waits[Math.floor(waits.length / 2)]!;

describe("the referral of youth care in the demo", () => {
  test.each([
    ["IR-ALMERE", "0034", REFERRERS],
    ["IR-HOLLAND-RIJNLAND", "0546", OTHER_REFERRERS["IR-HOLLAND-RIJNLAND"]!],
    ["IR-TWENTE", "0141", OTHER_REFERRERS["0141"]!],
    ["IR-TWENTE", "0153", REFERRERS],
  ])("in %s, municipality %s, is by each referrer as often as its table says", (region, municipality, table) => {
    const starts = startsOf({ region, municipality });
    expect(table.reduce((sum, [, part]) => sum + part, 0)).toBeCloseTo(1, 12);
    for (const [referrer, part] of table) {
      const found = starts.filter((one) => one.referrer === referrer).length / STARTS;
      expect(Math.abs(found - part), referrer).toBeLessThan(5 * Math.sqrt((part * (1 - part)) / STARTS));
    }
  });

  test("comes two months before the start at most, half of it within three weeks, one in five within a week", () => {
    const waits = waitsOf({});
    expect(waits[0]).toBe(0);
    expect(waits.at(-1)).toBeLessThanOrEqual(61);
    expect(medianOf(waits)).toBeGreaterThan(17);
    expect(medianOf(waits)).toBeLessThan(25);
    const withinAWeek = waits.filter((wait) => wait <= 7).length / waits.length;
    expect(withinAWeek).toBeGreaterThan(0.15);
    expect(withinAWeek).toBeLessThan(0.25);
  });

  test("comes twice as early in the region that is slow", () => {
    const slow = medianOf(waitsOf({ region: "IR-DE-MEIERIJ", municipality: "0796" }));
    expect(slow).toBeGreaterThan(1.6 * medianOf(waitsOf({})));
  });

  test("comes a week before the start at most in the pilot of Twente, and at no school without an arrangement", () => {
    const pilot = waitsOf({ region: "IR-TWENTE", municipality: "0153", atArrangement: true });
    expect([pilot[0], pilot.at(-1)]).toEqual([0, 7]);
    expect(waitsOf({ region: "IR-TWENTE", municipality: "0153" }).at(-1)).toBeGreaterThan(30);
    expect(waitsOf({ atArrangement: true }).at(-1)).toBeGreaterThan(30);
  });

  test("has no day when nobody knows who referred, and for one in ten of the others", () => {
    const [unknown, known] = [true, false].map((is) =>
      startsOf({}).filter((one) => (one.referrer === "unknown") === is),
    );
    expect(unknown!.filter(({ requestedOn }) => requestedOn !== null)).toEqual([]);
    const without = known!.filter(({ requestedOn }) => requestedOn === null).length / known!.length;
    expect(Math.abs(without - 0.1)).toBeLessThan(5 * Math.sqrt(0.09 / known!.length));
  });

  test("is the same twice with the same seed, and another with another", () => {
    expect(startsOf({ seed: 5 })).toEqual(startsOf({ seed: 5 }));
    expect(startsOf({ seed: 5 })).not.toEqual(startsOf({ seed: 6 }));
  });
});
