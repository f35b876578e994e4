import { randomBeta, randomGamma } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Draws that are the same for the same label, on every machine and whatever else is drawn. */
export interface SeededChance {
  /** Uniform, 0 included, 1 not. */
  real(): number;
  beta(alpha: number, beta: number): () => number;
  /** Mean shape / rate. */
  gamma(shape: number, rate: number): () => number;
}

/** FNV-1a, 32 bits: spreads labels over seeds. */
function seedOf(label: string): number {
  let seed = 0x811c9dc5;
  for (let at = 0; at < label.length; at++) seed = Math.imul(seed ^ label.charCodeAt(at), 0x01000193);
  return seed;
}

export function seededChance(label: string): SeededChance {
  const generator = xoroshiro128plus(seedOf(label));
  const real = () => uniformFloat64(generator);
  return {
    real,
    beta: randomBeta.source(real),
    gamma: (shape, rate) => randomGamma.source(real)(shape, 1 / rate),
  };
}
