/** From so many units on their spread tells something about the spread of all. */
export const FEWEST_UNITS = 10;
const WINSORISED = 0.1;

/** A unit's distance from what is expected of it, and the standard error that chance alone gives it, in one unit. */
export interface Departure {
  readonly difference: number;
  readonly error: number;
}

export interface Overdispersion {
  /** Spread of the units over the spread that chance alone gives; 1 is chance alone. */
  readonly phi: number;
  /** Variance between units beyond chance, in the square of the unit of the differences; 0 when phi is at most 1. */
  readonly variance: number;
}

/** Quantile of sorted values, linear between them (type 7 of Hyndman & Fan 1996, the default of R). */
function quantileOf(sorted: readonly number[], probability: number): number {
  const place = probability * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * (sorted[Math.min(below + 1, sorted.length - 1)]! - low);
}

/** The values with the lowest and highest tenth drawn in to the bounds of those tenths; sorted. */
function winsorised(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [quantileOf(sorted, WINSORISED), quantileOf(sorted, 1 - WINSORISED)];
  return sorted.map((value) => Math.min(high, Math.max(low, value)));
}

const sumOf = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other).reduce((sum, one) => sum + one, 0);

/**
 * How much more units differ than chance lets them, from 10 % winsorised z-scores, with additive variance (random
 * effects). Source: Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202, sections 4.1 and 4.3.
 *
 * @param units at least 10, in any order; those of which chance leaves no spread (an error of 0) do not count
 * @returns undefined for fewer: the limits of chance alone hold
 */
export function overdispersionOf(units: readonly Departure[]): Overdispersion | undefined {
  const counted = units.filter(({ error }) => error > 0);
  if (counted.length < FEWEST_UNITS) return undefined;
  const scores = winsorised(counted.map(({ difference, error }) => difference / error));
  const phi = sumOf(scores.map((score) => score ** 2)) / scores.length;
  const weights = counted.map(({ error }) => error ** -2);
  const [sum, squares] = [sumOf(weights), sumOf(weights.map((weight) => weight ** 2))];
  const excess = counted.length * phi - (counted.length - 1);
  return { phi, variance: phi > 1 ? Math.max(0, excess / (sum - squares / sum)) : 0 };
}
