import fc from "fast-check";
import { expect, test } from "vitest";
import { shuffle } from "./shuffle.ts";

test("a shuffle keeps every item once and leaves the original alone", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (items) => {
      const before = [...items];
      const shuffled = shuffle(items);
      expect(items).toEqual(before);
      expect([...shuffled].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
    }),
  );
});

test("each order of three items comes about as often as the others", () => {
  const counts = new Map<string, number>();
  for (let round = 0; round < 6000; round++) {
    const order = shuffle(["a", "b", "c"]).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  // 1000 expected, standard deviation 29: these bounds are nearly nine deviations away
  for (const count of counts.values()) {
    expect(count).toBeGreaterThan(750);
    expect(count).toBeLessThan(1250);
  }
});
