import { type Indicator, isDerived, isTakenAsKnown } from "@monitor/schema/indicators";
import type { Level, SchoolType } from "@monitor/schema/vocabulary";
import type { AtomTable, TrueFigure } from "../../protection/index.ts";
import { atomsOfHours } from "./atoms-of-hours.ts";
import { atomsOfPersons } from "./atoms-of-persons.ts";
import type { YearCount } from "./count-sheet.ts";
import type { CountedRows } from "./counted-rows.ts";
import { addNotApplicable, type FilledSheet, fillSheet } from "./figures.ts";
import { type Grid, gridOf } from "./grid.ts";
import { hoursIn, hoursTallier } from "./hours.ts";
import { sitesIn } from "./membership.ts";
import type { FigurePeriod } from "./period.ts";
import { personsOf, tallier } from "./persons.ts";
import { sheetsOf } from "./sheet.ts";
import { type StratumCount, strataOf } from "./strata.ts";

export type * from "./counted-rows.ts";
export { type CountedPeriod, countedPeriods, type FigurePeriod, figurePeriods } from "./period.ts";

/** Exact figures, and the atoms that they are sums of. */
export interface Counted {
  readonly figures: readonly TrueFigure[];
  readonly atoms: readonly AtomTable[];
  /** Of the indicators on which a ratio to the whole release is based: whom they are about, by school type and age. */
  readonly strata: readonly StratumCount[];
  /** The level of each place. */
  readonly levels: ReadonlyMap<string, Level>;
}

/** A step of the count that is done, in Dutch, and the part (0..1) of the whole that this makes. */
export type CountProgress = (step: string, part: number) => void;

/** Whether a part of a place exists there: a type of school where such a site was expected in any year. */
function partsThatExist(rows: CountedRows, grid: Grid, periods: readonly FigurePeriod[]): (cell: number) => boolean {
  const types = grid.places.map(() => new Set<SchoolType | null>());
  for (const schoolYear of new Set(periods.map((period) => period.schoolYear))) {
    for (const [place, { expected }] of sitesIn(rows, grid, schoolYear).entries()) {
      for (const type of expected.keys()) types[place]!.add(type);
    }
  }
  return (cell) => {
    const type = grid.partOf(cell)?.schoolType ?? null;
    return type === null || types[grid.placeAt(cell)]!.has(type);
  };
}

/** Indicators for the gate: distinct things do not add up, scores are public, and enrolments are taken as known. */
const addsUp = ({ measure }: Indicator): boolean =>
  (measure.family === "persons" || measure.family === "share" || measure.family === "time") && !isTakenAsKnown(measure);

function atomTables(filled: readonly FilledSheet[], { year, hours }: YearCount): AtomTable[] {
  const systems = Map.groupBy(
    filled.filter(({ sheet }) => addsUp(sheet.indicator)),
    ({ sheet }) => sheet.indicator.gate ?? sheet.indicator.code,
  );
  return [...systems].map(([name, sheets]): AtomTable => {
    const ofHours = sheets[0]!.sheet.indicator.measure.family === "time";
    const atoms = ofHours ? atomsOfHours(sheets, year, hours) : atomsOfPersons(sheets, year);
    return { name, schoolYear: year.schoolYear, unit: ofHours ? "hours" : "persons", atoms };
  });
}

/**
 * Counts every figure of the catalogue, of every place, period and breakdown, and the atoms that these are sums of:
 * exact counts, which only `protect` may turn into something that leaves the server. What is derived from published
 * figures is not counted here. The order of the rows does not matter.
 */
export function countFigures(
  rows: CountedRows,
  indicators: readonly Indicator[],
  periods: readonly FigurePeriod[],
  onProgress: CountProgress = () => {},
): Counted {
  const counted = indicators.filter(({ measure }) => !isDerived(measure));
  const ofSites = new Set(counted.flatMap(({ siteBreakdowns = [] }) => siteBreakdowns));
  const grid = gridOf(rows, (dimension) => ofSites.has(dimension));
  const exists = partsThatExist(rows, grid, periods);
  const years = Map.groupBy(periods, ({ schoolYear }) => schoolYear);
  const figures: TrueFigure[] = [];
  const atoms: AtomTable[] = [];
  const strata: StratumCount[] = [];
  const standardised = counted.filter(({ code }) =>
    indicators.some(({ measure }) => measure.family === "ratio" && measure.of === code),
  );
  for (const [at, [schoolYear, own]] of [...years].entries()) {
    const year = personsOf(rows, grid, schoolYear);
    const hours = hoursIn(rows.hours, year);
    const count: YearCount = { rows, year, tally: tallier(year), hours, tallyHours: hoursTallier(hours, year) };
    const filled: FilledSheet[] = [];
    for (const indicator of counted) {
      for (const sheet of sheetsOf(indicator, own)) filled.push(fillSheet(sheet, count, exists, figures));
      addNotApplicable(indicator, own[0]!, grid, figures);
    }
    for (const indicator of standardised) for (const stratum of strataOf(indicator, year)) strata.push(stratum);
    onProgress(`cijfers van ${schoolYear}`, (at + 0.5) / years.size);
    atoms.push(...atomTables(filled, count));
    onProgress(`leerlingen die samen tellen in ${schoolYear}`, (at + 1) / years.size);
  }
  const levels = new Map(grid.places.map(({ place, level }) => [place, level]));
  return { figures, atoms, strata, levels };
}
