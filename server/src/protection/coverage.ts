/** Below this part of the pupils (or of the school sites) delivered, there is no figure: it would be too low. */
export const LEAST_COVERAGE = 0.8;

export const isCovered = (coverage: number): boolean => coverage >= LEAST_COVERAGE;
