import fc from "fast-check";
import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../graphql/observation.fixture.ts";
import { compare, compareWithGroup, standing, standingKind } from "./compare.ts";

const figure = (lower: number, value: number, upper: number) => anObservation({ lower, value, upper });

test("only when the intervals do not overlap is a figure called higher or lower", () => {
  expect(compare(figure(12, 13, 14), figure(9, 10, 11))).toBe("higher");
  expect(compare(figure(9, 10, 11), figure(12, 13, 14))).toBe("lower");
});

test("intervals that touch in one point leave no demonstrable difference", () => {
  expect(compare(figure(11, 13, 15), figure(7, 9, 11))).toBe("no-difference");
});

test("a figure is called alike only when its whole interval lies within a tenth of the other", () => {
  expect(compare(figure(9.6, 10, 10.4), figure(9.5, 10, 10.5))).toBe("alike");
  expect(compare(figure(8, 10, 12), figure(9.5, 10, 10.5))).toBe("no-difference");
});

test("a demonstrable difference is said even when it is small", () => {
  expect(compare(figure(10.4, 10.5, 10.6), figure(9.9, 10, 10.1))).toBe("higher");
});

test("a masked figure, or one without an interval, is compared with nothing", () => {
  expect(compare(withoutValue("SUPPRESSED"), figure(9, 10, 11))).toBe("unknown");
  expect(compare(figure(9, 10, 11), anObservation({ lower: null, upper: null }))).toBe("unknown");
  expect(compare(null, figure(9, 10, 11))).toBe("unknown");
});

test("if one is higher than the other, the other is lower than the one", () => {
  const anyFigure = fc
    .tuple(fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }))
    .map(([a, b]) => figure(Math.min(a, b), (a + b) / 2, Math.max(a, b)));
  fc.assert(
    fc.property(anyFigure, anyFigure, (one, other) => {
      expect(compare(one, other) === "higher").toBe(compare(other, one) === "lower");
    }),
  );
});

test("the standing counts only others that have a number", () => {
  const others = [figure(1, 2, 3), figure(20, 21, 22), figure(9, 10, 11), withoutValue("NOT_DELIVERED"), null];
  expect(standing(figure(9.5, 10, 10.8), others)).toEqual({ higherThan: 1, lowerThan: 1, comparable: 3 });
});

test("a standing names only the sides on which it differs", () => {
  expect(standingKind({ higher: 2, lower: 1 })).toBe("Both");
  expect(standingKind({ higher: 2, lower: 0 })).toBe("Higher");
  expect(standingKind({ higher: 0, lower: 3 })).toBe("Lower");
  expect(standingKind({ higher: 0, lower: 0 })).toBe("None");
});

test("a school that is the only one of its group is compared with nobody", () => {
  expect(compareWithGroup(figure(9, 10, 11), figure(9, 10, 11))).toBe("alone");
  expect(compareWithGroup(figure(8, 10, 12), figure(9.5, 10, 10.5))).toBe("no-difference");
  expect(compareWithGroup(withoutValue("SUPPRESSED"), withoutValue("SUPPRESSED"))).toBe("unknown");
});
