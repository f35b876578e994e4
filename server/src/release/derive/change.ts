import type { ProtectedFigure } from "../../protection/index.ts";
import { type DerivedFigure, isShown } from "./derived-figure.ts";
import type { PublishedFigures } from "./published-figures.ts";

/** The same period of the year before: `2024-2025` of `2025-2026`, `2024-09` of `2025-09`. */
const yearBefore = (period: string) =>
  period.replace(/\d{4}/g, (year) => String(Number(year) - 1)) as ProtectedFigure["period"];

/**
 * Per cent by which a published count differs from that of the year before. Masked where either is; of the first year of
 * a release there is nothing to compare with, so it was not delivered. No interval: everybody was counted.
 */
export function changeOf(base: ProtectedFigure, published: PublishedFigures): DerivedFigure {
  const before = published.beside(base, { period: yearBefore(base.period) });
  if (!isShown(base)) return base.status;
  if (!isShown(before)) return before?.status ?? "NOT_DELIVERED";
  // of nobody there is no per cent
  if (before.numerator === 0) return "TOO_FEW";
  const value = (100 * (base.numerator - before.numerator)) / before.numerator;
  return { value, lower: null, upper: null, numerator: base.numerator, denominator: before.numerator };
}
