import { createHash } from "node:crypto";
import { randomExponential, randomGamma, randomNormal, randomPoisson } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** One stream of chance. Two streams with the same seed and label give the same draws, in the same order. */
export interface Draw {
  /** Uniform, 0 included, 1 not. */
  real(): number;
  /** A whole number, `from` and `to` included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError when there is nothing to pick from */
  pick<T>(from: readonly T[]): T;
  /** A place in `weights`, in proportion to them; weights are 0 or more and not all 0. */
  place(weights: readonly number[]): number;
  /** Standard normal. */
  normal(): number;
  exponential(mean: number): number;
  poisson(mean: number): number;
  /** Gamma with mean 1; the variance is 1 / shape. */
  spread(shape: number): number;
}

/** The stream of one part of the demo: each part has its own, so that a change in one does not shift the others. */
export function drawOf(seed: number, label: string): Draw {
  const generator = xoroshiro128plus(createHash("sha256").update(`${seed}|${label}`).digest().readInt32LE(0));
  const real = () => uniformFloat64(generator);
  const normal = randomNormal.source(real)();
  const exponential = randomExponential.source(real)(1);
  const poisson = randomPoisson.source(real);
  const gamma = randomGamma.source(real);
  const whole = (from: number, to: number) => from + Math.floor(real() * (to - from + 1));
  return {
    real,
    whole,
    chance: (probability) => real() < probability,
    pick: (from) => {
      if (from.length === 0) throw new RangeError("nothing to pick from");
      return from[whole(0, from.length - 1)]!;
    },
    place: (weights) => {
      // no closures: this is the busiest line of the demo
      let left = 0;
      for (const weight of weights) left += weight;
      left *= real();
      for (let place = 0; place < weights.length; place++) {
        left -= weights[place]!;
        if (left < 0) return place;
      }
      // rounding may leave a crumb after the last weight
      return weights.findLastIndex((weight) => weight > 0);
    },
    normal,
    exponential: (mean) => mean * exponential(),
    poisson: (mean) => (mean <= 0 ? 0 : poisson(mean)()),
    spread: (shape) => gamma(shape, 1 / shape)(),
  };
}
