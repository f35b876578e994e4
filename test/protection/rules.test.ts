import { indicatorByCode } from "@monitor/schema/indicators";
import { hasValue } from "@monitor/schema/vocabulary";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isCovered,
  maskAndRound,
  type ProtectedFigure,
  type ShareCount,
  type TrueFigure,
} from "../../server/src/protection/index.ts";
import { observationsOf } from "../../server/src/release/observation.ts";
import { publishedValue } from "../../server/src/release/value.ts";
import { anyFigure, anyFigures } from "./any-figure.ts";

const publish = (figure: TrueFigure): ProtectedFigure => maskAndRound([figure])[0]!;

/** Scores are of a site and public; all others count persons, or what persons have. */
const isOfPersons = ({ count }: TrueFigure): boolean => typeof count === "string" || count.family !== "score";
const figureOfPersons = anyFigure.filter(isOfPersons);

/** The persons that a count is about, where it is a share or rests on one. */
function shareOf({ count }: TrueFigure): ShareCount | undefined {
  if (typeof count === "string") return undefined;
  const behind = count.family === "distinct" ? count.behind : count;
  return behind.family === "share" ? behind : undefined;
}

test("no published number lies between one and four, and every one is a multiple of five", () => {
  fc.assert(
    fc.property(figureOfPersons, (figure) => {
      const { numerator, denominator } = publish(figure);
      for (const number of [numerator, denominator]) if (number !== null) expect(number % 5).toBe(0);
    }),
  );
});

test("a number is there in exactly the states that have one", () => {
  fc.assert(
    fc.property(anyFigure, (figure) => {
      const { status, numerator, denominator } = publish(figure);
      expect(numerator !== null).toBe(hasValue(status));
      if (!hasValue(status)) expect(denominator).toBeNull();
    }),
  );
});

test("of one to four pupils, of all but one to four, and of fewer than ten, no number is published", () => {
  fc.assert(
    fc.property(anyFigure, (figure) => {
      const count = shareOf(figure);
      if (count === undefined) return;
      const few = (n: number) => n >= 1 && n <= 4;
      if (count.among < 10 || few(count.having) || few(count.among - count.having)) {
        expect(publish(figure).numerator).toBeNull();
      }
    }),
  );
});

test("that all pupils have something sensitive is never published, of other things it may be", () => {
  fc.assert(
    fc.property(anyFigure, fc.integer({ min: 10, max: 500 }), (figure, everybody) => {
      const { count } = figure;
      if (typeof count === "string" || count.family !== "share") return;
      const all = { ...figure, coverage: 1, count: { ...count, having: everybody, among: everybody } };
      const { sensitive } = indicatorByCode.get(figure.indicator)!;
      expect(publish(all).numerator === null).toBe(sensitive);
    }),
  );
});

test("a published 0 is a true 0: rounding never makes one", () => {
  fc.assert(
    fc.property(figureOfPersons, (figure) => {
      const { count } = figure;
      if (typeof count === "string" || publish(figure).numerator !== 0) return;
      const { family, ...exact } = count;
      const shown = {
        persons: "persons",
        share: "having",
        time: "missedMinutes",
        distinct: "distinct",
        score: "value",
      };
      expect(exact).toHaveProperty(shown[family], 0);
    }),
  );
});

test("a true 0 among enough pupils is published as 0", () => {
  fc.assert(
    fc.property(anyFigure, fc.integer({ min: 10, max: 5_000 }), (figure, among) => {
      const { count } = figure;
      if (typeof count === "string" || count.family !== "share") return;
      expect(publish({ ...figure, coverage: 1, count: { ...count, having: 0, among } }).numerator).toBe(0);
    }),
  );
});

test("a published part never exceeds its whole", () => {
  fc.assert(
    fc.property(figureOfPersons, (figure) => {
      const { numerator, denominator } = publish(figure);
      if (numerator !== null && denominator !== null) expect(numerator).toBeLessThanOrEqual(denominator);
    }),
  );
});

test("no number is published of a cell that was not delivered well enough", () => {
  fc.assert(
    fc.property(anyFigure, (figure) => {
      if (!isCovered(figure.coverage)) expect(publish(figure).numerator).toBeNull();
    }),
  );
});

test("value and interval follow from the two published numbers alone", () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      for (const observation of observationsOf(maskAndRound(figures))) {
        const { place, indicator, period, breakdown, status, numerator, denominator } = observation;
        const seen = { place, indicator, period, breakdown, status, numerator, denominator };
        const { value, lower, upper } = publishedValue(indicatorByCode.get(indicator)!, seen);
        expect({ value, lower, upper }).toEqual({
          value: observation.value,
          lower: observation.lower,
          upper: observation.upper,
        });
      }
    }),
  );
});

test("an interval holds its value", () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      for (const { value, lower, upper } of observationsOf(maskAndRound(figures))) {
        if (value === null || lower === null || upper === null) continue;
        expect(lower).toBeLessThanOrEqual(value + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(value - 1e-9);
      }
    }),
  );
});

test("figures with equal published numbers have equal values and intervals, whatever was counted", () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const seen = new Map<string, string>();
      for (const one of observationsOf(maskAndRound(figures))) {
        const numbers = `${one.indicator} ${one.numerator} ${one.denominator}`;
        const shown = JSON.stringify([one.value, one.lower, one.upper]);
        expect(seen.get(numbers) ?? shown).toBe(shown);
        seen.set(numbers, shown);
      }
    }),
  );
});

test("what happens to a cell does not depend on the other cells or on their order", () => {
  fc.assert(
    fc.property(anyFigures, fc.infiniteStream(fc.nat()), (figures, order) => {
      const alone = figures.map((figure) => JSON.stringify(publish(figure)));
      const keyed = figures.map((figure) => ({ figure, at: order.next().value }));
      const shuffled = keyed.toSorted((one, other) => one.at - other.at).map(({ figure }) => figure);
      const together = maskAndRound(shuffled).map((figure) => JSON.stringify(figure));
      expect(together.toSorted()).toEqual(alone.toSorted());
    }),
  );
});
