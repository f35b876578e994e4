/**
 * Refuses what cannot be a number of events.
 * @throws RangeError when count is negative or not whole
 */
export function requireCount(count: number): void {
  if (!(Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError(`count must be a whole number of at least 0, not ${count}`);
  }
}
