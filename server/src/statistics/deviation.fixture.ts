/** Difference from a reference value, relative to it; absolute where the reference is 0. */
export const deviation = (actual: number, reference: number): number =>
  Math.abs(actual - reference) / (reference === 0 ? 1 : Math.abs(reference));
