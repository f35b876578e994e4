import { seededChance } from "./seeded-chance.ts";
import { standardisedUnits, type WeighedFigure } from "./standardised-units.ts";

const RESAMPLES = 500;
const FEWEST_RESAMPLES = 200;
/** So that the order of a whole country takes no longer than a breath. */
const MOST_DRAWS = 1_000_000;
const TOP_PART = 0.2;

/** An indicator that counts, by how much, and the published figures of the units of which it is shown. */
export interface WeighedIndicator {
  readonly code: string;
  /** 0 or more; only the proportion of the weights to each other matters. */
  readonly weight: number;
  /** True where a higher figure means a lighter task: it then lowers the score. */
  readonly isLighter?: boolean;
  readonly figures: ReadonlyMap<string, WeighedFigure>;
}

export interface Prioritised {
  readonly unit: string;
  /** Weighted mean of the standardised shrunken values: 0 is as all units, 1 is a standard deviation heavier. */
  readonly score: number;
  /** What each indicator adds to the score; null where it has no figure, which adds nothing. They sum to the score. */
  readonly contributions: readonly { readonly indicator: string; readonly contribution: number | null }[];
  /** How often (0 to 1) the unit is in the top group when the true values are drawn from what the figures leave possible. */
  readonly stability: number;
}

export interface Priority {
  /** From high to low score; equal scores by code. */
  readonly units: readonly Prioritised[];
  /** How many units the top group has: a fifth, at least one. */
  readonly top: number;
  readonly resamples: number;
}

const byScore = (one: { unit: string; score: number }, other: { unit: string; score: number }) =>
  other.score - one.score || (one.unit < other.unit ? -1 : 1);

/** How often each unit, by its place, is among the `top` highest; of equal ones those that come first. */
function timesInTop(draws: readonly (() => number)[], top: number, resamples: number): readonly number[] {
  const times = draws.map(() => 0);
  const scores = new Float64Array(draws.length);
  for (let round = 0; round < resamples; round++) {
    for (let at = 0; at < draws.length; at++) scores[at] = draws[at]!();
    // typed: sorted by number, and many times faster than objects
    const bar = scores.toSorted()[draws.length - top]!;
    let left = top - scores.reduce((above, score) => above + (score > bar ? 1 : 0), 0);
    for (let at = 0; at < draws.length; at++) {
      if (scores[at]! > bar) times[at]!++;
      else if (scores[at] === bar && left-- > 0) times[at]!++;
    }
  }
  return times;
}

/**
 * Orders units by a weighted sum of what several indicators say, each shrunken to what its own numbers warrant, and tells
 * how firm a place in the top group is. The same figures and weights give the same outcome, in any order.
 *
 * @param indicators with at least one weight above 0; a unit takes part when it has a figure of one that weighs
 * @throws RangeError on a negative weight, or when nothing weighs
 */
export function prioritise(indicators: readonly WeighedIndicator[]): Priority {
  const sum = indicators.reduce((total, { weight }) => total + weight, 0);
  const valid = indicators.every(({ weight }) => weight >= 0) && sum > 0 && Number.isFinite(sum);
  if (!valid) throw new RangeError("weights are 0 or more, and not all 0");
  const weighing = indicators.filter(({ weight }) => weight > 0);
  const learned = weighing.map((indicator) => ({
    ...indicator,
    share: ((indicator.isLighter ? -1 : 1) * indicator.weight) / sum,
    standardised: standardisedUnits([...indicator.figures.values()]),
  }));
  const units = [...new Set(weighing.flatMap(({ figures }) => [...figures.keys()]))].sort();
  const top = Math.max(1, Math.round(TOP_PART * units.length));
  const perRound = Math.max(1, units.length * learned.length);
  const resamples = Math.max(FEWEST_RESAMPLES, Math.min(RESAMPLES, Math.floor(MOST_DRAWS / perRound)));
  const draws = units.map((unit) => {
    const drawers = learned.map(({ code, share, figures, standardised }) => {
      const draw = standardised.drawer(figures.get(unit), seededChance(`${unit}|${code}`));
      return () => share * draw();
    });
    return () => drawers.reduce((score, draw) => score + draw(), 0);
  });
  const times = units.length === 0 ? [] : timesInTop(draws, top, resamples);
  const scored = units.map((unit, at): Prioritised => {
    const contributions = learned.map(({ code, share, figures, standardised }) => {
      const figure = figures.get(unit);
      return { indicator: code, contribution: figure === undefined ? null : share * standardised.score(figure) };
    });
    const score = contributions.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
    return { unit, score, contributions, stability: times[at]! / resamples };
  });
  return { units: scored.sort(byScore), top, resamples };
}
