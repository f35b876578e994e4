import type { ProtectedFigure } from "./protected-table.ts";
import { stepOf } from "./step.ts";
import type { TrueCount, TrueFigure } from "./true-figure.ts";

const MINUTES_PER_HOUR = 60;

/** What a count would say above and below the line if it were not rounded; null below the line of a count by itself. */
function exactOf(count: TrueCount): readonly [number, number | null] {
  switch (count.family) {
    case "persons":
      return [count.persons, null];
    case "share":
      return [count.having, count.over ?? count.among];
    case "time":
      return [count.missedMinutes / MINUTES_PER_HOUR, count.lessonMinutes / MINUTES_PER_HOUR];
    case "distinct":
      return [count.distinct, null];
    case "score":
      return [count.value, null];
  }
}

/**
 * Rule 8: in a revision a number that was published stays until the count lies a whole step from it. Otherwise the
 * correction of one pupil would show in some of the many figures that he is in, and so tell what he has: of a number that
 * is rounded anew one in five changes with each person. Below the line, which is known, a number may change by itself.
 *
 * @param shown the figure as it would be without an earlier release
 * @param standing the same cell in the latest release of the same reference date
 */
export function keepStanding(
  { count, provisional }: TrueFigure,
  shown: ProtectedFigure,
  standing: ProtectedFigure | undefined,
): ProtectedFigure {
  if (standing === undefined || standing.numerator === null || typeof count === "string") return shown;
  const step = stepOf(count.family);
  // of what is not delivered or covered any more nothing is known, whatever was shown before
  if (step === null || shown.status === "NOT_DELIVERED" || shown.status === "NOT_APPLICABLE") return shown;
  const [above, below] = exactOf(count);
  const stands = (exact: number, published: number) => published % step === 0 && Math.abs(exact - published) < step;
  if (!stands(above, standing.numerator)) return shown;
  const whole = below === null || standing.denominator === null;
  const denominator = whole || stands(below, standing.denominator) ? standing.denominator : shown.denominator;
  // a mask below the line, or more above it than there are
  if (!whole && (denominator === null || denominator < standing.numerator)) return shown;
  const status = provisional ? "PROVISIONAL" : "PUBLISHED";
  return Object.freeze({ ...shown, status, numerator: standing.numerator, denominator });
}
