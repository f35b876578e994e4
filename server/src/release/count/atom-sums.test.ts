import fc from "fast-check";
import { expect, test } from "vitest";
import { atomSums } from "./atom-sums.ts";

const anyAddition = fc.record({
  figures: fc.subarray([1, 2, 3]).filter((figures) => figures.length > 0),
  owners: fc.integer({ min: 0, max: 30 }).map((site) => [`99A${site}`, "0153"]),
  amount: fc.integer({ min: 0, max: 5 }),
  most: fc.integer({ min: 5, max: 9 }),
});

test("however many owners there are, each has one share with all of his, and nothing is lost", () => {
  fc.assert(
    fc.property(fc.array(anyAddition, { maxLength: 120 }), (additions) => {
      const sums = atomSums();
      // the lists of owners are other lists each time: it is their content that counts
      for (const { figures, owners, amount, most } of additions) sums.add(figures, [...owners], amount, most);
      for (const { figures, amount, most, shares } of sums.atoms()) {
        const own = additions.filter((one) => one.figures.join() === figures.join());
        expect(shares.map(({ owners }) => owners.join())).toEqual(
          [...new Set(own.map((one) => one.owners.join()))].sort(),
        );
        for (const share of shares) {
          const his = own.filter((one) => one.owners.join() === share.owners.join());
          expect(share.amount).toBe(his.reduce((sum, one) => sum + one.amount, 0));
        }
        expect(amount).toBe(own.reduce((sum, one) => sum + one.amount, 0));
        expect(most).toBe(own.reduce((sum, one) => sum + one.most, 0));
      }
    }),
  );
});
