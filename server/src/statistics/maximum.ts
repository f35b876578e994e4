/** A function of two parameters at a point: value, slopes and curvatures. */
export interface Surface {
  readonly value: number;
  readonly slope: readonly [number, number];
  /** Second derivatives: first twice, both once, second twice. */
  readonly curvature: readonly [number, number, number];
}

type Point = readonly [number, number];

const LARGEST_STEP = 2;
const MOST_STEPS = 200;
const PRECISION = 1e-12;

/** Where Newton's method would go; along the slope where the surface is not hollow downwards. */
function stepFrom({ slope: [first, second], curvature: [a, b, c] }: Surface): Point {
  const determinant = a * c - b * b;
  const step: Point =
    a < 0 && determinant > 0
      ? [(b * second - c * first) / determinant, (b * first - a * second) / determinant]
      : [Math.sign(first), Math.sign(second)];
  const longest = Math.max(Math.abs(step[0]), Math.abs(step[1]));
  return longest > LARGEST_STEP ? [(step[0] * LARGEST_STEP) / longest, (step[1] * LARGEST_STEP) / longest] : step;
}

/**
 * The point at which a smooth surface is highest, by Newton's method with halved steps.
 *
 * @param surface over two unbounded parameters
 * @param isFarEnough ends the climb where the top lies at infinity
 */
export function highestPoint(
  surface: (point: Point) => Surface,
  start: Point,
  isFarEnough: (point: Point) => boolean,
): Point {
  let point = start;
  let here = surface(point);
  for (let count = 0; count < MOST_STEPS && !isFarEnough(point); count++) {
    const step = stepFrom(here);
    let part = 1;
    let next: Point = [point[0] + step[0], point[1] + step[1]];
    let there = surface(next);
    while (!(there.value >= here.value) && part > PRECISION) {
      part /= 2;
      next = [point[0] + part * step[0], point[1] + part * step[1]];
      there = surface(next);
    }
    const moved = Math.max(Math.abs(next[0] - point[0]), Math.abs(next[1] - point[1]));
    // at the very top rounding hides whether a step rises; the last full step is still the best guess
    if (!(there.value >= here.value))
      return Math.abs(step[0]) + Math.abs(step[1]) < 1e-6 ? [point[0] + step[0], point[1] + step[1]] : point;
    [point, here] = [next, there];
    if (moved < PRECISION) break;
  }
  return point;
}
