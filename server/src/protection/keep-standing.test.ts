import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { releaseOf } from "./gate/any-release.fixture.ts";
import { boundsOf } from "./gate/known.ts";
import { keepStanding } from "./keep-standing.ts";
import { maskAndRound } from "./mask-and-round.ts";
import { protect } from "./protect.ts";
import type { TrueCount, TrueFigure } from "./true-figure.ts";

const figureOf = (count: TrueFigure["count"], more: Partial<TrueFigure> = {}): TrueFigure => ({
  ...{ place: "99AA00", indicator: "care-share", period: "2025-2026", breakdown: "" },
  ...{ provisional: false, coverage: 1, count, ...more },
});
const share = (having: number, among: number) => figureOf({ family: "share", having, among });
const first = (figure: TrueFigure) => maskAndRound([figure])[0]!;
const revised = (before: TrueFigure, now: TrueFigure) => keepStanding(now, first(now), first(before));

const anyShare = fc
  .record({ having: fc.nat(300), others: fc.nat(300) })
  .map(({ having, others }) => [having, having + others] as const);

describe("a revision", () => {
  test("shows the same when one pupil with it or without it came or went, whoever it was", () => {
    const step = fc.constantFrom<readonly [number, number]>([1, 1], [-1, -1], [0, 1], [0, -1], [1, 0], [-1, 0]);
    fc.assert(
      fc.property(anyShare, step, ([having, among], [more, others]) => {
        const [before, now] = [share(having, among), share(having + more, among + others)];
        fc.pre(first(before).numerator !== null && having + more >= 0 && having + more <= among + others);
        expect(revised(before, now)).toEqual(first(before));
      }),
    );
  });

  test("never shows a number that lies a step of five or more from what is counted", () => {
    fc.assert(
      fc.property(anyShare, anyShare, ([having, among], now) => {
        const { numerator, denominator } = revised(share(having, among), share(...now));
        if (numerator === null) return;
        expect(Math.abs(numerator - now[0])).toBeLessThan(5);
        expect(Math.abs(denominator! - now[1])).toBeLessThan(5);
      }),
    );
  });

  test("is rounded anew where so many came or went that nobody is pointed at", () => {
    expect(revised(share(20, 100), share(26, 101)).numerator).toBe(25);
    expect(revised(share(20, 100), share(21, 110))).toMatchObject({ numerator: 20, denominator: 110 });
  });

  test("keeps the 5 of which four are left, which its mask would have told", () => {
    expect(first(share(4, 60)).numerator).toBeNull();
    expect(revised(share(5, 60), share(4, 59))).toMatchObject({ status: "PUBLISHED", numerator: 5, denominator: 60 });
  });

  test("keeps hours that moved by less than a pupil's school year", () => {
    const hours = (missed: number): TrueFigure => {
      const count: TrueCount = {
        ...{ family: "time", pupils: 200, absentPupils: 90 },
        ...{ missedMinutes: missed * 60, lessonMinutes: 200_000 * 60 },
      };
      return figureOf(count, { indicator: "absence-rate" });
    };
    expect(revised(hours(4400), hours(4600)).numerator).toBe(4000);
    expect(revised(hours(4400), hours(5100)).numerator).toBe(5000);
  });

  test("does not bring back what is not delivered any more, or what no release may have shown", () => {
    expect(keepStanding(figureOf("NOT_DELIVERED"), first(figureOf("NOT_DELIVERED")), first(share(20, 100)))).toEqual(
      first(figureOf("NOT_DELIVERED")),
    );
    const uncovered = { ...share(20, 100), coverage: 0.5 };
    expect(keepStanding(uncovered, first(uncovered), first(share(20, 100))).numerator).toBeNull();
    const forged = { ...first(share(20, 100)), numerator: 3 };
    expect(keepStanding(share(3, 100), first(share(3, 100)), forged).numerator).toBeNull();
  });
});

test("whoever knows the rules is told by a number that stands no more than what is true", () => {
  fc.assert(
    fc.property(anyShare, fc.integer({ min: -4, max: 4 }), ([having, among], more) => {
      const now = having + more;
      fc.pre(first(share(having, among)).numerator !== null && now >= 0 && now <= among);
      const shown = revised(share(having, among), share(now, among));
      if (shown.numerator === null) return;
      const { least, most } = boundsOf("share", shown, now, among);
      expect(least).toBeLessThanOrEqual(now);
      expect(most).toBeGreaterThanOrEqual(now);
    }),
  );
});

test("a whole town shows and hides the same when one of the five with care of a school is gone", async () => {
  const town = (one: number, two: number) =>
    releaseOf(
      [one, two, 2].map((having, at) => {
        const site = `99A${"ABC"[at]}00`;
        return { places: [site, "0153"], owners: [site, "0153"], having, others: 100 - having };
      }),
    );
  const before = town(5, 30);
  const { table: standing } = await protect(before.figures, [before.table]);
  const now = town(4, 30);
  const { table } = await protect(now.figures, [now.table], {
    standing: (cell) => standing.figures.find(({ place }) => place === cell.place),
  });
  expect(table.figures.map(({ numerator }) => numerator)).toEqual(standing.figures.map(({ numerator }) => numerator));
});
