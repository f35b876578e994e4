import { type Condition, conditionOf } from "@monitor/schema/indicators";
import { knownPart } from "./fact-index.ts";
import type { Sheet } from "./sheet.ts";

/** Which persons a sheet counts. */
export interface Measured {
  /** Below the line, or who it would be known of. */
  readonly among: Condition;
  /** Above the line: `among` and what is counted of them. */
  readonly having: Condition;
  /** Of whom the sources tell. */
  readonly known: Condition;
}

const withPart = (condition: Condition, { fact }: Sheet): Condition =>
  fact === null ? condition : [...condition, fact];

/** The conditions of a sheet of persons; of hours the pupils behind them, of distinct things those who have them. */
export function measuredBy(sheet: Sheet): Measured {
  const { population } = sheet;
  const { measure } = sheet.indicator;
  switch (measure.family) {
    case "persons": {
      const among = conditionOf(measure.known, population);
      return {
        among,
        having: [...among, ...withPart(conditionOf(measure.of, population), sheet)],
        known: knownPart(among),
      };
    }
    case "share": {
      const among = conditionOf(measure.among, population);
      const counted = conditionOf(sheet.fact === null ? measure.of : (measure.partOf ?? measure.of), population);
      return { among, having: [...among, ...withPart(counted, sheet)], known: knownPart(among) };
    }
    case "time":
      return { among: ["attendanceKnown"], having: ["attendanceKnown"], known: ["attendanceKnown"] };
    case "distinct": {
      const among: Condition = measure.what === "providers" ? ["careKnown"] : knownPart(measure.where);
      return { among, having: [...among, ...measure.where], known: knownPart(among) };
    }
    default:
      return { among: [], having: [], known: [] };
  }
}
