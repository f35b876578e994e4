import { FEWEST_PUPILS, ROUNDING, roundCount } from "../../protection/index.ts";

/**
 * Share of pupils who can be linked, in whole percents. From counts that are rounded to 5 first, so that 1 in 35 reads the
 * same as none, and all but one the same as all: the share never tells of one to four children. Null below 10 pupils
 * (rules 1, 3 and 5).
 */
export function linkedPercent(pupils: number, unlinked: number): number | null {
  if (pupils < FEWEST_PUPILS) return null;
  const all = Math.floor(pupils / ROUNDING) * ROUNDING;
  const without = Math.min(roundCount(unlinked), all);
  return Math.round((100 * (all - without)) / all);
}
