import { type Indicator, indicatorByCode, isOfKnownNumber } from "@monitor/schema/indicators";
import type { ObservationStatus } from "@monitor/schema/vocabulary";
import { isCovered } from "./coverage.ts";
import type { ProtectedFigure } from "./protected-table.ts";
import { publishCount } from "./publish-count.ts";
import { isSensitive } from "./sensitive.ts";
import type { Cell, TrueFigure } from "./true-figure.ts";

export function without(figure: Cell, status: ObservationStatus): ProtectedFigure {
  const { place, indicator, period, breakdown } = figure;
  return Object.freeze({ place, indicator, period, breakdown, status, numerator: null, denominator: null });
}

function protectFigure(figure: TrueFigure, indicator: Indicator): ProtectedFigure {
  if (typeof figure.count === "string") return without(figure, figure.count);
  if (!isCovered(figure.coverage)) return without(figure, "NOT_DELIVERED");
  const published = publishCount(figure.count, isSensitive(figure));
  if (typeof published === "string") {
    // "of fewer than ten" would tell something of a number that is masked itself (rule 4: one symbol for every mask)
    return without(figure, isOfKnownNumber(indicator.measure) ? published : "SUPPRESSED");
  }
  const status = figure.provisional ? "PROVISIONAL" : "PUBLISHED";
  return Object.freeze({ ...without(figure, status), ...published });
}

/**
 * Masks and rounds each cell by itself, so that the order of the rows does not matter and equal counts give equal
 * figures: rules 1 to 5 of disclosure control. What cells give away together is for the gate.
 *
 * @throws RangeError on an indicator that is not in the catalogue: without it there is no knowing what is sensitive
 */
export function maskAndRound(rows: readonly TrueFigure[]): readonly ProtectedFigure[] {
  return rows.map((row) => {
    const indicator = indicatorByCode.get(row.indicator);
    if (indicator === undefined) throw new RangeError(`no such indicator: ${row.indicator}`);
    return protectFigure(row, indicator);
  });
}
