import type { Indicator } from "@monitor/schema/indicators";
import type { TrueFigure } from "../../protection/index.ts";
import { countSheet, type YearCount } from "./count-sheet.ts";
import { coverageOf, coverageOfSites } from "./coverage.ts";
import type { Grid } from "./grid.ts";
import { measuredBy } from "./measured.ts";
import type { FigurePeriod } from "./period.ts";
import type { Sheet } from "./sheet.ts";

/** A sheet whose figures stand in the exact table. */
export interface FilledSheet {
  readonly sheet: Sheet;
  /** By cell: the place of its figure in the table, -1 where there is none or nothing was counted. */
  readonly figureAt: Int32Array;
}

/** The cells of a sheet in order: its whole places, and the parts of them that exist there. */
function cellsOf({ isAt, partsAt }: Sheet, grid: Grid, hasType: (cell: number) => boolean): number[] {
  const parts = new Map(grid.places.map(({ level }) => [level, new Set(partsAt(level))]));
  const size = [...parts.values()].some((own) => own.size > 0) ? grid.size : grid.places.length;
  const cells: number[] = [];
  for (let cell = 0; cell < size; cell++) {
    const { level } = grid.placeOf(cell);
    const part = grid.partOf(cell);
    if (part === null ? isAt(level) : parts.get(level)!.has(part.dimension) && hasType(cell)) cells.push(cell);
  }
  return cells;
}

const isProvisional = ({ reference }: Indicator, { ended }: FigurePeriod): boolean =>
  reference.kind === "school-year" && !ended;

/** Adds the figures of a sheet to the table. A cell is never simply absent: what was counted, or why there is nothing. */
export function fillSheet(
  sheet: Sheet,
  count: YearCount,
  hasType: (cell: number) => boolean,
  table: TrueFigure[],
): FilledSheet {
  const { indicator, period, population, breakdown } = sheet;
  const { grid, sites } = count.year;
  const cells = cellsOf(sheet, grid, hasType);
  const parts = (cells.at(-1) ?? 0) >= grid.places.length;
  const countAt = countSheet(sheet, count, parts);
  const { everyone, known } = coverageOf(count.tally, population, measuredBy(sheet).known, period.code, parts);
  const figureAt = new Int32Array(parts ? grid.size : grid.places.length).fill(-1);
  const provisional = isProvisional(indicator, period);
  const isScore = indicator.measure.family === "score";

  const coverageAt = (cell: number): number => {
    if (isScore) return 1;
    const part = grid.partOf(cell);
    const ofSites = coverageOfSites(sites[grid.placeAt(cell)]!, part);
    if (everyone[cell] === 0) return part === null ? 0 : ofSites;
    return Math.min(ofSites, known[cell]! / everyone[cell]!);
  };
  for (const cell of cells) {
    const part = grid.partOf(cell);
    const nobody = !isScore && part === null && everyone[cell] === 0;
    const counted = nobody ? null : countAt(cell);
    if (counted !== null) figureAt[cell] = table.length;
    table.push({
      place: grid.placeOf(cell).place,
      indicator: indicator.code,
      period: period.code,
      breakdown: part?.breakdown ?? breakdown,
      provisional,
      coverage: counted === null ? 0 : coverageAt(cell),
      count: counted ?? "NOT_DELIVERED",
    });
  }
  return { sheet, figureAt };
}

/** The places at a level where an indicator does not exist: they say so, once a school year. */
export function addNotApplicable(indicator: Indicator, period: FigurePeriod, grid: Grid, table: TrueFigure[]): void {
  for (const { place, level } of grid.places) {
    if (indicator.population[level] !== "none") continue;
    const figure = { place, indicator: indicator.code, period: period.code, breakdown: "", provisional: false };
    table.push({ ...figure, coverage: 0, count: "NOT_APPLICABLE" });
  }
}
