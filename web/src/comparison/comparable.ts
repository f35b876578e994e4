import type { Indicator } from "@monitor/schema/indicators";
import type { Level } from "@monitor/schema/vocabulary";

/**
 * Whether the figures of two levels may be laid side by side: rates only (a count grows with the place), and both
 * about the same kind of population (pupils at school there, or residents).
 */
export function comparable(indicator: Indicator, one: Level, other: Level): boolean {
  const isRate = indicator.unit === "percent" || indicator.unit === "per-1000";
  return isRate && indicator.population[one] === indicator.population[other];
}
