import fc from "fast-check";
import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../graphql/observation.fixture.ts";
import { isFigure } from "../graphql/observation.ts";
import { sortByValue } from "./sort-by-value.ts";

const named = (name: string, value: number | null) => ({
  name,
  observation: value === null ? withoutValue("SUPPRESSED") : anObservation({ value }),
});
const names = (items: readonly { name: string }[]) => items.map((one) => one.name);

test("the highest figure comes first and figures without a number last, by name", () => {
  const items = [named("Utrecht", null), named("Twente", 12), named("Almere", null), named("Foodvalley", 14)];
  expect(names(sortByValue(items))).toEqual(["Foodvalley", "Twente", "Almere", "Utrecht"]);
});

test("a figure of zero is a number and stands before masked ones", () => {
  expect(names(sortByValue([named("Almere", null), named("Twente", 0)]))).toEqual(["Twente", "Almere"]);
});

test("equal figures stand in the order of their names", () => {
  expect(names(sortByValue([named("Utrecht", 5), named("Leeuwarden", 5)]))).toEqual(["Leeuwarden", "Utrecht"]);
});

test("sorting loses nobody and never puts a missing figure before a number", () => {
  const anyItem = fc
    .tuple(fc.string(), fc.option(fc.double({ min: 0, max: 100, noNaN: true })))
    .map(([name, value]) => named(name, value));
  fc.assert(
    fc.property(fc.array(anyItem), (items) => {
      const sorted = sortByValue(items);
      const firstMissing = sorted.findIndex((one) => !isFigure(one.observation));
      expect(new Set(sorted)).toEqual(new Set(items));
      if (firstMissing >= 0) expect(sorted.slice(firstMissing).some((one) => isFigure(one.observation))).toBe(false);
    }),
  );
});
