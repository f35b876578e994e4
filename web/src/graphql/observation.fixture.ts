import type { Observation } from "./observation.ts";

/** A published share with its interval; a test changes what it is about. */
export const anObservation = (change: Partial<Observation> = {}): Observation => ({
  indicator: "care-share",
  period: "2025-2026",
  breakdown: null,
  value: 10.4,
  lower: 9.8,
  upper: 11,
  numerator: 1040,
  denominator: 10_000,
  status: "PUBLISHED",
  release: 3,
  ...change,
});

/** A state without a number, as the server answers it. */
export const withoutValue = (status: Observation["status"], change: Partial<Observation> = {}): Observation =>
  anObservation({ value: null, lower: null, upper: null, numerator: null, denominator: null, status, ...change });
