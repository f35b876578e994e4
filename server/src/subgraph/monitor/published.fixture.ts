import { hasValue, type ObservationStatus } from "@monitor/schema/vocabulary";
import type { Observation } from "./observation.type.ts";

/** A published figure of a release: `20/200` in per cent, `205`, or a mask. */
export function published(indicator: string, text: string): Observation {
  const isMask = /^[A-Z_]+$/.test(text);
  const [numerator, denominator] = isMask ? [null, null] : text.split("/").map(Number);
  const status = isMask ? (text as ObservationStatus) : "PUBLISHED";
  const value = denominator == null ? numerator : (100 * numerator!) / denominator;
  return {
    ...{ indicator, period: "2025-2026", breakdown: null, release: 7, status },
    ...{ lower: null, upper: null, numerator: numerator ?? null, denominator: denominator ?? null },
    value: hasValue(status) ? (value ?? null) : null,
  };
}
