/** Rule 3: each count is rounded, on its own and from its true value, to the nearest multiple of this. */
export const ROUNDING = 5;

export const toNearest = (step: number, trueValue: number): number => Math.round(trueValue / step) * step;

/** A count as published. Monotone, so that a part never exceeds its whole. */
export const roundCount = (count: number): number => toNearest(ROUNDING, count);
