import fc from "fast-check";
import { expect, test } from "vitest";
import { PupilNumbers } from "./pupil-numbers.ts";

type Key = readonly [site: number, a: number, b: number, c: number, d: number];

const quarter = fc.oneof(fc.integer(), fc.constantFrom(0, 1, -1));
const keys: fc.Arbitrary<Key[]> = fc.array(fc.tuple(fc.nat({ max: 3 }), quarter, quarter, quarter, quarter), {
  maxLength: 4_000,
  size: "max",
});

test("each pupil at a site has one number, in the order in which they first come", () => {
  fc.assert(
    fc.property(keys, (all) => {
      const pupils = new PupilNumbers();
      const expected = new Map<string, number>();
      for (const key of all) {
        const text = key.join();
        if (!expected.has(text)) {
          expect(pupils.find(...key)).toBe(-1);
          expected.set(text, expected.size);
        }
        expect(pupils.numberOf(...key)).toBe(expected.get(text));
      }
      expect(pupils.size).toBe(expected.size);
      expect(all.map((key) => pupils.find(...key))).toEqual(all.map((key) => expected.get(key.join())));
      expect(all.map((key) => pupils.siteOf(pupils.find(...key)))).toEqual(all.map(([site]) => site));
    }),
    { numRuns: 20 },
  );
});
