import type { IsoDate } from "@monitor/schema/vocabulary";
import { type Cell, figureKey, type ProtectedFigure } from "../protection/index.ts";
import type { CountTransaction } from "./count/transaction.ts";

/**
 * The figures of the latest release of another reference date, by cell. Everybody may have kept it, also when it was
 * withdrawn since, and lay it beside a new one: what it still tells, the gate must reckon with.
 */
export async function readOlderFigures(
  sql: CountTransaction,
  referenceDate: IsoDate,
): Promise<(cell: Cell) => ProtectedFigure | undefined> {
  const rows = await sql<ProtectedFigure[]>`
    select place, indicator, period, breakdown, status, numerator, denominator
    from release.observation
    where release = (select max(number) from release.release where reference_date <> ${referenceDate})`;
  const figures = new Map(rows.map((figure) => [figureKey(figure), figure]));
  return (cell) => figures.get(figureKey(cell));
}
