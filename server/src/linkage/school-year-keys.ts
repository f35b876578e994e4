import type { SchoolYear } from "@monitor/schema/vocabulary";

/** Something that holds from a school year on; null: from the beginning. */
export interface FromYear {
  readonly from: SchoolYear | null;
}

/**
 * The key of a school year, among keys in order of the year from which they hold: the last one that had begun. Earlier
 * school years stay on the key that they had, so that their deliveries go on matching.
 */
export function keyOfYear<Key extends FromYear>(keys: readonly Key[], schoolYear: SchoolYear): Key | undefined {
  return keys.findLast(({ from }) => from === null || from <= schoolYear);
}

/** Whether keys stand in the order of their years, each later than the one before. */
export function areInOrder(keys: readonly FromYear[]): boolean {
  return keys.every(({ from }, place) => place === 0 || (from !== null && from > (keys[place - 1]!.from ?? "")));
}
