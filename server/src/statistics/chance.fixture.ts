/** Mulberry32: a small generator of uniform numbers, the same on every machine. */
export function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** From 20 to 800 pupils, small schools as often as large ones on a logarithmic scale. */
export const anySize = (random: () => number) => Math.round(20 * 40 ** random());

export function binomial(random: () => number, total: number, probability: number): number {
  let count = 0;
  for (let pupil = 0; pupil < total; pupil++) if (random() < probability) count++;
  return count;
}

/** Knuth's product method; fast enough for means below 100. */
export function poisson(random: () => number, mean: number): number {
  let count = -1;
  for (let product = 1; product > Math.exp(-mean); product *= random()) count++;
  return count;
}
