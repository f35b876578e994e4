/** Rule 1: fewer pupils than this and nothing is published of them. */
export const FEWEST_PUPILS = 10;
/** Rule 2: a count from 1 up to and including this is masked. */
export const LARGEST_MASKED = 4;

export type Mask = "TOO_FEW" | "SUPPRESSED";

/** Whether a count is so small that it points at persons. 0 is not: it says of nobody that he has it. */
export const isSmall = (count: number): boolean => count > 0 && count <= LARGEST_MASKED;

/**
 * The mask of a number of persons that is itself the figure; a true 0 is shown.
 *
 * @param among of how many it could be: of so few not even a 0 is shown, or a mask would say of one that he has it
 */
export function maskOfPersons(persons: number, among = persons): Mask | null {
  const isFew = (count: number) => count > 0 && count < FEWEST_PUPILS;
  return isFew(persons) || isFew(among) ? "TOO_FEW" : null;
}

/**
 * The mask of `having` out of `among` pupils: rules 1 and 2 of disclosure control.
 *
 * @param sensitive masks "all of them" too: it would tell of each pupil that he has it (group disclosure)
 */
export function maskOfShare(having: number, among: number, sensitive: boolean): Mask | null {
  if (among < FEWEST_PUPILS) return "TOO_FEW";
  if (isSmall(having) || isSmall(among - having)) return "SUPPRESSED";
  return sensitive && having === among ? "SUPPRESSED" : null;
}
