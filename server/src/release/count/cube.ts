import type { Measure } from "@monitor/schema/indicators";
import { countAbsentees } from "./family/absentees.ts";
import type { CountedCell, Population } from "./family/counted-cell.ts";
import { countPersons } from "./family/persons.ts";
import { countProviders } from "./family/providers.ts";
import { countShare } from "./family/share.ts";
import { countTime } from "./family/time.ts";
import type { CountTransaction } from "./transaction.ts";

/** Counts one measure of the catalogue over one population, for every place, school year and breakdown at once. */
export function countMeasure(
  sql: CountTransaction,
  population: Population,
  measure: Measure,
): Promise<readonly CountedCell[]> {
  switch (measure.family) {
    case "persons":
      return countPersons(sql, population, measure.of);
    case "share":
      return countShare(sql, population, measure.of, measure.among);
    case "time":
      return countTime(sql, population);
    case "absentees":
      return countAbsentees(sql, population);
    case "providers":
      return countProviders(sql, population);
  }
}
