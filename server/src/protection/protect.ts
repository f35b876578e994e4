import { type Indicator, indicatorByCode } from "@monitor/schema/indicators";
import type { ObservationStatus } from "@monitor/schema/vocabulary";
import { isCovered } from "./coverage.ts";
import type { ProtectedFigure, ProtectedTable } from "./protected-table.ts";
import { publishCount } from "./publish-count.ts";
import type { TrueFigure } from "./true-figure.ts";

const made = new WeakSet<object>();

function without(figure: TrueFigure, status: ObservationStatus): ProtectedFigure {
  const { place, indicator, period, breakdown } = figure;
  return Object.freeze({ place, indicator, period, breakdown, status, numerator: null, denominator: null });
}

function protectFigure(figure: TrueFigure, indicator: Indicator): ProtectedFigure {
  if (typeof figure.count === "string") return without(figure, figure.count);
  if (!isCovered(figure.coverage)) return without(figure, "NOT_DELIVERED");
  const published = publishCount(figure.count, indicator.sensitive);
  if (typeof published === "string") return without(figure, published);
  const status = figure.provisional ? "PROVISIONAL" : "PUBLISHED";
  return Object.freeze({ ...without(figure, status), ...published });
}

/**
 * The only way from exact counts to figures that may be published: masks and rounds each cell by itself, so that the
 * order of the rows does not matter and equal counts give equal figures. Rules 1 to 5 of disclosure control.
 *
 * @throws RangeError on an indicator that is not in the catalogue: without it there is no knowing what is sensitive
 */
export function protect(rows: readonly TrueFigure[]): ProtectedTable {
  const figures = rows.map((row) => {
    const indicator = indicatorByCode.get(row.indicator);
    if (indicator === undefined) throw new RangeError(`no such indicator: ${row.indicator}`);
    return protectFigure(row, indicator);
  });
  const table = Object.freeze({ figures: Object.freeze(figures) });
  made.add(table);
  return table as unknown as ProtectedTable;
}

/** Whether `protect` made this very table. Types end where the program starts; publishing asks this too. */
export const isProtected = (table: object): table is ProtectedTable => made.has(table);
