import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "../refusal.ts";
import { doSeveral } from "./several.ts";

const no = new Refusal("x", "nee", "anders");
const quick = () => new Promise<void>((resolve) => setImmediate(resolve));

test("each thing is done once, no more at a time than allowed, and one that is refused does not keep the others out", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(30), fc.integer({ min: 1, max: 4 }), async (length, atOnce) => {
      let running = 0;
      let most = 0;
      const told: string[] = [];
      const work = async (thing: number) => {
        most = Math.max(most, ++running);
        await quick();
        running--;
        if (thing % 3 === 0) throw no;
        return thing;
      };
      const things = Array.from({ length }, (_, index) => index);
      await doSeveral(things, atOnce, work, (thing, done, count) => {
        told.push(`${thing} ${"refusal" in done}`);
        expect(told).toHaveLength(count);
      });
      expect(most).toBeLessThanOrEqual(atOnce);
      expect(told.toSorted()).toEqual(things.map((thing) => `${thing} ${thing % 3 === 0}`).toSorted());
    }),
    { numRuns: 30 },
  );
});

test("what goes wrong otherwise ends it, and nothing more is begun", async () => {
  const begun: number[] = [];
  const work = async (thing: number) => {
    begun.push(thing);
    await quick();
    if (thing === 1) throw new Error("schijf vol");
  };
  await expect(doSeveral([1, 2, 3, 4, 5, 6], 2, work, () => {})).rejects.toThrow("schijf vol");
  expect(begun.length).toBeLessThan(6);
});
