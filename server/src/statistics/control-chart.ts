import type { Proportion } from "./beta-binomial.ts";
import { type FunnelPlace, funnelOf } from "./funnel.ts";

/** Fewer points say nothing by their order; yearly figures never do. */
export const FEWEST_POINTS = 12;
/** So many points in a row on one side of the centre line (Western Electric, Statistical Quality Control Handbook, 1956). */
const RUN = 8;
/** So many points in a row each above (or below) the one before (Nelson, Journal of Quality Technology 16 (1984) 237-239). */
const DRIFT = 6;

/** Why a point is more than chance: outside the 99.8 % limits, in a run on one side, or in a steady rise or fall. */
export type ChartSignal = "outside" | "run" | "drift";

export interface ChartPoint extends Pick<FunnelPlace, "inner" | "outer"> {
  readonly signals: readonly ChartSignal[];
}

export interface ControlChart {
  /** The proportion of all points together. */
  readonly centre: number;
  /** One for each point; undefined where the point is masked. */
  readonly points: readonly (ChartPoint | undefined)[];
}

/** Of which points the stretches of equal, known steps are long enough. */
function inStretches(steps: readonly (number | undefined)[], length: number): readonly boolean[] {
  const found = steps.map(() => false);
  let start = 0;
  for (let end = 0; end < steps.length; end++) {
    if (end > 0 && steps[end] !== steps[end - 1]) start = end;
    const counts = steps[end] !== undefined && steps[end] !== 0;
    if (counts && end - start + 1 >= length) found.fill(true, start, end + 1);
  }
  return found;
}

/** Of which points a steady rise or fall consists: the steps, and the point from which the first one starts. */
function inDrifts(rates: readonly (number | undefined)[]): readonly boolean[] {
  const steps = rates.map((rate, at) => {
    const before = rates[at - 1];
    return rate === undefined || before === undefined ? undefined : Math.sign(rate - before);
  });
  const found = inStretches(steps, DRIFT - 1);
  return found.map((inside, at) => inside || (found[at + 1] === true && steps[at + 1] !== undefined));
}

/**
 * Control chart of a series of published proportions, such as those of months: exact binomial limits around the proportion of
 * all points together, and run rules. A masked point is no point and breaks every run.
 *
 * @param series published numbers (multiples of 5) in order of time; undefined where masked
 * @returns undefined with fewer than 12 known points: then look at the interval of each
 * @throws RangeError on numbers that cannot have been published
 */
export function controlChart(series: readonly (Proportion | undefined)[]): ControlChart | undefined {
  const known = series.filter((point) => point !== undefined && point.total > 0) as readonly Proportion[];
  if (known.length < FEWEST_POINTS) return undefined;
  const centre = known.reduce((sum, { count }) => sum + count, 0) / known.reduce((sum, { total }) => sum + total, 0);
  const rates = series.map((point) =>
    point === undefined || point.total === 0 ? undefined : point.count / point.total,
  );
  const runs = inStretches(
    rates.map((rate) => (rate === undefined ? undefined : Math.sign(rate - centre))),
    RUN,
  );
  const drifts = inDrifts(rates);
  const points = series.map((point, at): ChartPoint | undefined => {
    if (rates[at] === undefined || point === undefined) return undefined;
    const [place] = funnelOf([{ ...point, probability: centre }]).places;
    const { inner, outer, position } = place!;
    const signals = { outside: position.startsWith("far"), run: runs[at], drift: drifts[at] };
    return { inner, outer, signals: (["outside", "run", "drift"] as const).filter((signal) => signals[signal]) };
  });
  return { centre, points };
}
