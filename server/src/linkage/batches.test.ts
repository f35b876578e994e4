import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batchesOf, inLanes } from "./batches.ts";

const secret = new Uint8Array(32).fill(7);
const numbers = fc.uniqueArray(fc.string());

describe("batches", () => {
  test("hold every number once, none more than the size, and all but the last are full", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9 }), fc.option(fc.constant(secret)), (all, size, withSecret) => {
        const batches = batchesOf(all, size, withSecret);
        expect(batches.flat().toSorted()).toEqual(all.toSorted());
        for (const batch of batches.slice(0, -1)) expect(batch).toHaveLength(size);
      }),
    );
  });

  test("by a secret are the same again, also when whole batches in front are done already", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9 }), fc.nat(5), (all, size, done) => {
        const batches = batchesOf(all, size, secret);
        const left = batches.slice(done);
        expect(batchesOf(left.flat().toReversed(), size, secret)).toEqual(left);
      }),
    );
  });

  test("by another secret are others", () => {
    const all = Array.from({ length: 20 }, (_, place) => String(place));
    expect(batchesOf(all, 20, secret)).not.toEqual(batchesOf(all, 20, new Uint8Array(32)));
  });
});

describe("lanes", () => {
  test("do every item once, never more at the same time than there are lanes", async () => {
    let [now, most] = [0, 0];
    const done: number[] = [];
    await inLanes([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      most = Math.max(most, ++now);
      await Promise.resolve();
      done.push(item);
      now--;
    });
    expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  test("stop at the first failure and tell it", async () => {
    const begun: number[] = [];
    const running = inLanes([1, 2, 3, 4, 5, 6], 2, async (item) => {
      begun.push(item);
      await Promise.resolve();
      if (item === 2) throw new Error("weg");
    });
    await expect(running).rejects.toThrow("weg");
    expect(begun.length).toBeLessThan(6);
  });
});
