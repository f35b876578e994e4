import { hasInterval, isFigure, type Observation } from "../../graphql/observation.ts";

export interface SpineMark {
  /** All in percent of the width of the row. */
  readonly at: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** Room kept free at the right, so that the largest mark is not cut. */
const ROOM = 1.08;

const end = (one: Observation | null): number => (hasInterval(one) ? one.upper : isFigure(one) ? one.value : 0);

/**
 * Places the figures of one row on a scale of their own that starts at 0, so that rows of different units can stand
 * below each other. Figures without a number get null.
 */
export function spineMarks(figures: readonly (Observation | null)[]): (SpineMark | null)[] {
  const highest = Math.max(...figures.map(end), 0) * ROOM;
  if (highest === 0) return figures.map((one) => (isFigure(one) ? { at: 0, from: null, to: null } : null));
  const share = (value: number) => (value / highest) * 100;
  return figures.map((one) => {
    if (!isFigure(one)) return null;
    const whiskers = hasInterval(one) ? { from: share(one.lower), to: share(one.upper) } : { from: null, to: null };
    return { at: share(one.value), ...whiskers };
  });
}
