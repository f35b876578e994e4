import type { IsoDate } from "@monitor/schema/vocabulary";
import { type Cell, figureKey, type ProtectedFigure } from "../protection/index.ts";
import type { CountTransaction } from "./count/transaction.ts";

type FigureOf = (cell: Cell) => ProtectedFigure | undefined;

async function readFigures(sql: CountTransaction, release: number | null): Promise<FigureOf> {
  const rows = await sql<ProtectedFigure[]>`
    select place, indicator, period, breakdown, status, numerator, denominator
    from release.observation where release = ${release}`;
  const figures = new Map(rows.map((figure) => [figureKey(figure), figure]));
  return (cell) => figures.get(figureKey(cell));
}

/**
 * The figures of the latest release of another reference date, by cell. Everybody may have kept it, also when it was
 * withdrawn since, and lay it beside a new one: what it still tells, the gate must reckon with.
 */
export async function readOlderFigures(sql: CountTransaction, referenceDate: IsoDate): Promise<FigureOf> {
  const [older] = await sql<{ number: number | null }[]>`
    select max(number) as number from release.release where reference_date <> ${referenceDate}`;
  return readFigures(sql, older!.number);
}

/** The figures of the latest release of a reference date, withdrawn or not: those that a revision keeps (rule 8). */
export async function readStandingFigures(sql: CountTransaction, referenceDate: IsoDate): Promise<FigureOf> {
  const [standing] = await sql<{ number: number | null }[]>`
    select max(number) as number from release.release where reference_date = ${referenceDate}`;
  return readFigures(sql, standing!.number);
}
