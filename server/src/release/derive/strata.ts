import type { PeriodCode, SchoolType } from "@monitor/schema/vocabulary";
import type { ProtectedFigure } from "../../protection/index.ts";

/**
 * How many persons of one school type and age (on the count date) the denominator of an indicator counts in a place.
 * Exact, and not published; an attacker is taken to know it, so that nothing is given away by what follows from it.
 */
export interface StratumCount {
  readonly indicator: string;
  readonly place: string;
  readonly period: PeriodCode;
  /** Null: enrolled nowhere. */
  readonly schoolType: SchoolType | null;
  /** Null: not known. */
  readonly age: number | null;
  readonly persons: number;
}

export type StrataOf = (figure: Pick<ProtectedFigure, "indicator" | "place" | "period">) => readonly StratumCount[];

export function strataByCell(strata: readonly StratumCount[]): StrataOf {
  const keyOf = (cell: { indicator: string; place: string; period: string }) =>
    `${cell.indicator}\t${cell.place}\t${cell.period}`;
  const byCell = Map.groupBy(strata, keyOf);
  return (figure) => byCell.get(keyOf(figure)) ?? [];
}
