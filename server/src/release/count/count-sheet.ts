import { conditionOf } from "@monitor/schema/indicators";
import type { TrueCount } from "../../protection/index.ts";
import type { CountedRows } from "./counted-rows.ts";
import { tallyMunicipalities, tallyProviders } from "./distinct.ts";
import { type Hours, type HoursTallier, missedFor } from "./hours.ts";
import { measuredBy } from "./measured.ts";
import type { PersonsOfYear, Tallier } from "./persons.ts";
import type { Sheet } from "./sheet.ts";

/** What is counted of one school year. */
export interface YearCount {
  readonly rows: CountedRows;
  readonly year: PersonsOfYear;
  readonly tally: Tallier;
  readonly hours: Hours;
  readonly tallyHours: HoursTallier;
}

/** The exact count of a cell of the grid; null where nothing was given that could be counted. */
export type CountAt = (cell: number) => TrueCount | null;

function countTime(sheet: Sheet, { tally, tallyHours }: YearCount, parts: boolean): CountAt {
  const { code } = sheet.period;
  const pupils = tally(sheet.population, [["attendanceKnown"]], code, parts);
  const { absentPupils, missed, unauthorised, lessons } = tallyHours(sheet.population, code, parts);
  return (cell) => ({
    family: "time",
    pupils: pupils[cell]!,
    absentPupils: absentPupils[cell]!,
    missedMinutes: missedFor(sheet.breakdown, missed[cell]!, unauthorised[cell]!),
    lessonMinutes: lessons[cell]!,
  });
}

function countDistinct(sheet: Sheet, { rows, year, tally }: YearCount, parts: boolean): CountAt {
  const { measure } = sheet.indicator;
  if (measure.family !== "distinct") throw new TypeError(`${sheet.indicator.code} counts no distinct things`);
  const { population, period } = sheet;
  const { among, having } = measuredBy(sheet);
  const persons = tally(population, [having], period.code, parts);
  if (measure.what === "municipalities") {
    const distinct = tallyMunicipalities(year, population, having, period.code, parts);
    return (cell) => ({
      family: "distinct",
      distinct: distinct[cell]!,
      behind: { family: "persons", persons: persons[cell]! },
    });
  }
  const distinct = tallyProviders(rows.providers, year, population, period.code, parts);
  const all = tally(population, [among], period.code, parts);
  return (cell) => ({
    family: "distinct",
    distinct: distinct[cell]!,
    behind: { family: "share", having: persons[cell]!, among: all[cell]! },
  });
}

function countScore(sheet: Sheet, { rows, year: { grid, schoolYear } }: YearCount): CountAt {
  const { measure } = sheet.indicator;
  const of = measure.family === "score" ? measure.of : "";
  const own = rows.scores.filter((score) => score.schoolYear === schoolYear && score.measure === of);
  const values = new Map(own.map(({ site, value }) => [site, value]));
  return (cell) => {
    const value = values.get(grid.placeOf(cell).place);
    return value === undefined ? null : { family: "score", value };
  };
}

/** Counts a sheet: of every cell of it its exact count. */
export function countSheet(sheet: Sheet, count: YearCount, parts: boolean): CountAt {
  const { population, period, indicator } = sheet;
  const { among, having } = measuredBy(sheet);
  switch (indicator.measure.family) {
    case "persons": {
      const persons = count.tally(population, [having], period.code, parts);
      const all = count.tally(population, [among], period.code, parts);
      return (cell) => ({ family: "persons", persons: persons[cell]!, among: all[cell]! });
    }
    case "share": {
      const above = count.tally(population, [having], period.code, parts);
      const below = count.tally(population, [among], period.code, parts);
      const { over } = indicator.measure;
      if (over === undefined) return (cell) => ({ family: "share", having: above[cell]!, among: below[cell]! });
      const base = count.tally(population, [conditionOf(over, population)], period.code, parts);
      return (cell) => ({ family: "share", having: above[cell]!, among: below[cell]!, over: base[cell]! });
    }
    case "time":
      return countTime(sheet, count, parts);
    case "distinct":
      return countDistinct(sheet, count, parts);
    case "score":
      return countScore(sheet, count);
    default:
      throw new TypeError(`${indicator.code} is derived from published figures, not counted`);
  }
}
