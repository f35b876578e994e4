import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WHOLE_YEAR } from "./any-year.fixture.ts";
import { factsOfCare } from "./care-code.ts";
import { careKey, runsIn } from "./care-of-person.ts";
import type { Episode } from "./episode.ts";
import { dayNumber, type PartDays } from "./year-days.ts";

const on = (date: string): number => dayNumber(date) - WHOLE_YEAR.first;
const [YEAR, FIRST_HALF, SECOND_HALF] = WHOLE_YEAR.parts as [PartDays, PartDays, PartDays];
const PARTS = [YEAR, FIRST_HALF, SECOND_HALF];

const care = (from: string, to: string | null, more: Partial<Episode> = {}): Episode => ({
  ...{ provider: "1", form: "ambulatory", referrer: "municipality", collective: false, requested: null },
  ...{ from: on(from), last: to === null ? YEAR.until : on(to), ended: to !== null, stopReason: null },
  ...more,
});

/** The facts of each period in which there was care, by the bit of the period. */
function factsOf(episodes: readonly Episode[]): Readonly<Record<string, readonly string[]>> {
  const key = careKey(episodes, PARTS);
  const pairs = key === "" ? [] : key.split(",").map((pair) => pair.split(":"));
  return Object.fromEntries(pairs.map(([bit, code]) => [bit!, factsOfCare(Number(code))]));
}

const inYear = (...episodes: Episode[]): readonly string[] => factsOf(episodes)[0] ?? [];

test("who has no care in a period is not named in it", () => {
  expect(careKey([], PARTS)).toBe("");
  expect(Object.keys(factsOf([care("2025-09-01", "2025-10-01")]))).toEqual(["0", "1"]);
  expect(Object.keys(factsOf([care("2026-01-31", "2026-02-01")]))).toEqual(["0", "1", "2"]);
  expect(factsOf([care("2024-09-01", "2025-07-31")])).toEqual({});
});

test("all forms that run in a period hold, however many at once", () => {
  const both = inYear(care("2024-01-01", null), care("2024-01-01", null, { form: "residential", collective: true }));
  expect(both).toEqual(
    expect.arrayContaining(["care-form:without-stay", "care-form:with-stay", "heavyCare", "collectiveCare"]),
  );
  expect(both).not.toContain("careStarted");
});

describe("of several starts on one day", () => {
  const early = care("2025-09-01", null, { requested: on("2025-08-20"), referrer: "court", provider: "2" });
  const late = care("2025-09-01", null, { requested: on("2025-08-31"), referrer: "youthDoctor" });
  const unknown = care("2025-09-01", null, { referrer: "none" });

  test("that which was requested first counts, then that of a request that is known", () => {
    expect(inYear(late, unknown, early)).toEqual(expect.arrayContaining(["referrer:court", "wait:8-14"]));
    expect(inYear(unknown, late)).toEqual(expect.arrayContaining(["referrer:youthDoctor", "wait:0-7"]));
  });
});

test("of several ends the last counts, and of one day that of the longest", () => {
  const short = care("2025-11-01", "2025-12-31", { provider: "2" });
  const long = care("2025-01-01", "2025-12-31", { provider: "3", stopReason: "earlyClient" });
  const earlier = care("2020-01-01", "2025-10-31");
  expect(inYear(short, long, earlier)).toEqual(expect.arrayContaining(["care-length:181-365", "endedEarly"]));
});

test("care goes on only with the same form at the same provider, from the day after at the latest", () => {
  const ended = care("2025-09-01", "2025-11-30");
  expect(inYear(ended, care("2025-11-15", null))).not.toContain("careEnded");
  expect(inYear(ended, care("2025-12-01", null))).not.toContain("careEnded");
  expect(inYear(ended, care("2025-12-02", null))).toContain("careEnded");
  expect(inYear(ended, care("2025-12-01", null, { form: "crisis" }))).toContain("careEnded");
  // another that ended on the same day does not go on
  expect(inYear(ended, care("2025-10-01", "2025-11-30"))).toContain("careEnded");
});

describe("whatever the care of a person", () => {
  const day = fc.integer({ min: -800, max: 364 });
  const episode = fc
    .record({
      provider: fc.constantFrom("1", "2"),
      form: fc.constantFrom("ambulatory", "residential", "crisis"),
      referrer: fc.constantFrom("court", "none", "unknown"),
      collective: fc.boolean(),
      requested: fc.option(day),
      from: day,
      length: fc.nat({ max: 900 }),
      stopReason: fc.constantFrom(null, "earlyAgreed", "asPlanned"),
    })
    .map(({ length, ...known }): Episode => {
      const last = Math.min(known.from + length, YEAR.until);
      return { ...known, last, ended: known.from + length <= YEAR.until };
    });
  const person = fc.array(episode, { maxLength: 5 });

  test("it is the same in whatever order it was delivered", () => {
    const shuffled = person.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(fc.property(shuffled, ([all, other]) => careKey(other, PARTS) === careKey(all, PARTS)));
  });

  test("there is care in a period exactly when some of it runs in it, one referrer at most, and one length", () => {
    fc.assert(
      fc.property(person, (all) => {
        const facts = factsOf(all);
        for (const part of PARTS) {
          const own = facts[part.bit] ?? [];
          const count = (name: string) => new Set(own.filter((fact) => fact.startsWith(name))).size;
          expect(own.includes("withCare")).toBe(all.some((one) => runsIn(one, part)));
          expect(own.includes("careStarted")).toBe(all.some(({ from }) => from >= part.from && from <= part.until));
          expect(count("referrer:")).toBe(own.includes("careStarted") ? 1 : 0);
          expect(count("care-length:")).toBe(own.includes("careEnded") ? 1 : 0);
          expect(count("wait:")).toBe(own.includes("requestKnown") ? 1 : 0);
        }
      }),
    );
  });
});
