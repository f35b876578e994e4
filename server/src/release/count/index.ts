import { INDICATORS, type Indicator } from "@monitor/schema/indicators";
import type { IsoDate } from "@monitor/schema/vocabulary";
import type { AtomTable, TrueFigure } from "../../protection/index.ts";
import { countAtoms, makeOwners } from "./atoms.ts";
import { makeBase } from "./base.ts";
import { countMeasure } from "./cube.ts";
import { readPlaces, readSiteCoverage } from "./expected-cells.ts";
import type { Population } from "./family/counted-cell.ts";
import { type CountedIndicator, figuresOf } from "./figures.ts";
import { countedPeriods } from "./period.ts";
import { makeCells } from "./place.ts";
import { makePupilCell } from "./pupil-cell.ts";
import type { CountTransaction } from "./transaction.ts";

/** A step of the count that is done, in Dutch, and the part (0..1) of the whole that this makes. */
export type CountProgress = (step: string, part: number) => void;

const populationsOf = (indicator: Indicator): readonly Population[] => {
  const named = new Set(Object.values(indicator.population));
  return (["school", "residence"] as const).filter((population) => named.has(population));
};

/** Exact figures, and the atoms that they are sums of. */
export interface Counted {
  readonly figures: readonly TrueFigure[];
  readonly atoms: readonly AtomTable[];
}

/**
 * Counts every figure of the catalogue from the accepted deliveries: exact counts, which only `protect` may turn into
 * something that leaves the server. Runs in one transaction and leaves nothing behind in the database.
 */
export async function countFigures(
  sql: CountTransaction,
  referenceDate: IsoDate,
  onProgress: CountProgress = () => {},
  indicators: readonly Indicator[] = INDICATORS,
): Promise<Counted> {
  // Temporary tables of some million rows: hash them in memory, and do not compile a query that runs once.
  await sql`set local work_mem = '256MB'`;
  await sql`set local jit = off`;
  const years = await sql<{ school_year: string }[]>`
    select distinct school_year from delivery.delivery where status = 'accepted'`;
  const periods = countedPeriods(
    years.map((row) => row.school_year),
    referenceDate,
  );
  await makeBase(sql, periods);
  onProgress("leerlingen per schooljaar", 0.4);
  await makeCells(sql);
  await makePupilCell(sql);
  onProgress("leerlingen per gebied", 0.7);
  await makeOwners(sql);
  const counted: CountedIndicator[] = [];
  const atoms: AtomTable[] = [];
  for (const indicator of indicators) {
    for (const population of populationsOf(indicator)) {
      counted.push({ indicator, population, cells: await countMeasure(sql, population, indicator.measure) });
    }
    atoms.push(...(await countAtoms(sql, indicator)));
    onProgress(indicator.label.nl.toLowerCase(), 0.7 + (0.2 * (indicators.indexOf(indicator) + 1)) / indicators.length);
  }
  const figures = figuresOf(counted, await readPlaces(sql), periods, await readSiteCoverage(sql), indicators);
  return { figures, atoms };
}
