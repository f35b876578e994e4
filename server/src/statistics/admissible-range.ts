const roundedTo = 5;
const farthest = 2;
const smallestShown = 5;

/** The smallest and largest true number that a published number can stand for. */
export type AdmissibleRange = { readonly lowest: number; readonly highest: number };

/**
 * Which true numbers a published number can stand for: 0 is exactly 0; every other number was rounded to the nearest 5
 * and was at least 5, because 1 to 4 are masked. So 5 stands for 5 to 7 and 20 for 18 to 22.
 *
 * The other rules of publication (a total of at least 10, no remainder of 1 to 4) would narrow some ranges a little
 * further. They are left out, which can only make an interval wider.
 *
 * @param published a multiple of 5, 0 or more
 * @throws RangeError on any other number: an exact count here would let the interval give it away
 */
export function admissibleRange(published: number): AdmissibleRange {
  if (!(Number.isSafeInteger(published) && published >= 0 && published % roundedTo === 0)) {
    throw new RangeError("a published number is a multiple of 5, 0 or more");
  }
  if (published === 0) return { lowest: 0, highest: 0 };
  return { lowest: Math.max(smallestShown, published - farthest), highest: published + farthest };
}
