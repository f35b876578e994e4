import fc from "fast-check";

/** Two-sided confidence in whole thousandths, so that two different ones differ enough to see. */
export const anyConfidence = fc.integer({ min: 500, max: 999 }).map((thousandths) => thousandths / 1000);

/** A count of 0 to total beside a total of at least 1. */
export const anyCountOfTotal = fc
  .integer({ min: 1, max: 3_000_000 })
  .chain((total) => fc.record({ total: fc.constant(total), count: fc.integer({ min: 0, max: total }) }));

/** A true number that may be published: 0, or at least 5. */
export const anyShownCount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 5, max: 400 }),
  fc.integer({ min: 5, max: 100_000 }),
);

/** To the nearest 5, as publication does. */
export const toNearest5 = (trueNumber: number): number => Math.round(trueNumber / 5) * 5;
