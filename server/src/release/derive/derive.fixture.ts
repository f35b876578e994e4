import { type Indicator, indicatorByCode, type Measure } from "@monitor/schema/indicators";
import type { ObservationStatus } from "@monitor/schema/vocabulary";
import type { ProtectedFigure } from "../../protection/index.ts";

const pupils = indicatorByCode.get("pupils")!;

/** An indicator with a measure, of all levels but the country; texts do not matter here. */
export function indicatorOf(
  code: string,
  measure: Measure,
  more: { readonly breakdowns?: Indicator["breakdowns"]; readonly unit?: Indicator["unit"] } = {},
): Indicator {
  const population = { ...pupils.population, country: "none" as const };
  return { ...pupils, code, measure, population, unit: "ratio", breakdowns: [], ...more };
}

/** A published figure: `10/200`, `205`, or a mask. */
export function figure(
  text: string,
  cell: Partial<Pick<ProtectedFigure, "place" | "indicator" | "breakdown" | "status">> & {
    readonly period?: string;
  } = {},
): ProtectedFigure {
  const [numerator, denominator] = text.split("/");
  const isMask = /^[A-Z_]+$/.test(text);
  return {
    place: "99AA00",
    indicator: "base",
    breakdown: "",
    status: isMask ? (text as ObservationStatus) : "PUBLISHED",
    ...cell,
    period: (cell.period ?? "2025-2026") as ProtectedFigure["period"],
    numerator: isMask ? null : Number(numerator),
    denominator: isMask || denominator === undefined ? null : Number(denominator),
  };
}
