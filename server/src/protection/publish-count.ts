import { maskOfTime, roundHours } from "./lesson-time.ts";
import { type Mask, maskOfPersons, maskOfProviders, maskOfShare } from "./mask.ts";
import { roundCount } from "./round.ts";
import type { TrueCount } from "./true-figure.ts";

export interface PublishedNumbers {
  readonly numerator: number;
  /** `null` where the figure is a count by itself. */
  readonly denominator: number | null;
}

/** What of one true count may be published: its rounded numbers, or the mask in their place. */
export function publishCount(count: TrueCount, sensitive: boolean): PublishedNumbers | Mask {
  switch (count.family) {
    case "persons":
      return maskOfPersons(count.persons) ?? { numerator: roundCount(count.persons), denominator: null };
    case "share":
    case "absentees":
      return (
        maskOfShare(count.having, count.among, sensitive) ?? {
          numerator: roundCount(count.having),
          denominator: roundCount(count.among),
        }
      );
    case "time":
      return (
        maskOfTime(count) ?? {
          numerator: roundHours(count.missedMinutes),
          denominator: roundHours(count.lessonMinutes),
        }
      );
    case "providers":
      return (
        maskOfProviders(count.providers, count.having, count.among, sensitive) ?? {
          numerator: roundCount(count.providers),
          denominator: null,
        }
      );
  }
}
