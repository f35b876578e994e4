import { maskOfTime, roundHours } from "./lesson-time.ts";
import { FEWEST_PUPILS, isSmall, type Mask, maskOfPersons, maskOfShare } from "./mask.ts";
import { roundCount, toNearest } from "./round.ts";
import type { TrueCount } from "./true-figure.ts";

export interface PublishedNumbers {
  readonly numerator: number;
  /** `null` where the figure is a count by itself. */
  readonly denominator: number | null;
}

/** Scores are published in hundredths, so that all published numbers are whole. */
const HUNDREDTHS = 100;

/** Why one true count may not be published by itself; null when it may. */
function maskOf(count: TrueCount, sensitive: boolean): Mask | null {
  switch (count.family) {
    case "persons":
      return maskOfPersons(count.persons, count.among);
    case "share":
      return count.over !== undefined && count.over < FEWEST_PUPILS
        ? "TOO_FEW"
        : maskOfShare(count.having, count.among, sensitive);
    case "time":
      return maskOfTime(count);
    case "distinct":
      return maskOf(count.behind, sensitive) ?? (isSmall(count.distinct) ? "SUPPRESSED" : null);
    case "score":
      return null;
  }
}

function rounded(count: TrueCount): PublishedNumbers {
  switch (count.family) {
    case "persons":
      return { numerator: roundCount(count.persons), denominator: null };
    case "share":
      return { numerator: roundCount(count.having), denominator: roundCount(count.over ?? count.among) };
    case "time":
      return { numerator: roundHours(count.missedMinutes), denominator: roundHours(count.lessonMinutes) };
    case "distinct":
      return { numerator: roundCount(count.distinct), denominator: null };
    case "score":
      return { numerator: toNearest(1, count.value * HUNDREDTHS), denominator: HUNDREDTHS };
  }
}

/** What of one true count may be published: its rounded numbers, or the mask in their place. */
export const publishCount = (count: TrueCount, sensitive: boolean): PublishedNumbers | Mask =>
  maskOf(count, sensitive) ?? rounded(count);
