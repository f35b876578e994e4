/**
 * Sums over units of ln((a)(a + 1) ... (a + n - 1)) and its first and second derivative by a, for the whole numbers n of the
 * units: the only place where counts enter the likelihood of beta-binomial and gamma-Poisson. Exact sums of logarithms and
 * fractions instead of differences of gamma functions, and the same for any order of the units.
 */
export interface RisingSums {
  readonly value: number;
  readonly first: number;
  readonly second: number;
}

/** For each k from 0 on, how many of the numbers are above k. */
export function countsAbove(numbers: readonly number[]): readonly number[] {
  const largest = numbers.reduce((most, one) => Math.max(most, one), 0);
  const above = new Array<number>(largest + 1).fill(0);
  for (const one of numbers) above[one]!++;
  for (let k = largest - 1; k >= 0; k--) above[k]! += above[k + 1]!;
  return above.slice(1);
}

export function risingSums(above: readonly number[], a: number): RisingSums {
  let [value, first, second] = [0, 0, 0];
  for (let k = 0; k < above.length; k++) {
    const inverse = 1 / (a + k);
    value += above[k]! * Math.log(a + k);
    first += above[k]! * inverse;
    second -= above[k]! * inverse * inverse;
  }
  return { value, first, second };
}
