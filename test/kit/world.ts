import type { PeriodCode, SchoolYear } from "@monitor/schema/vocabulary";
import type { Database } from "../../server/src/database/connect.ts";
import {
  maskAndRound,
  type ProtectedFigure,
  type TrueCount,
  type TrueFigure,
} from "../../server/src/protection/index.ts";
import { countRelease } from "../../server/src/release/count-release.ts";
import { derive } from "../../server/src/release/derive/index.ts";
import type { Observation } from "../../server/src/release/observation.ts";
import { freshDatabase } from "./database.ts";
import { emptyTables, insertRecords } from "./insert-records.ts";
import { recordsOfWorld, type WorldOptions } from "./records-of-table.ts";

/** The figures of a small world: exact as counted, and as published. */
export interface WorldFigures {
  /** `5 of 20`, `20`, `300 of 60000 minutes`, or the reason why there is no count. */
  counted(indicator: string, place: string, breakdown?: string, period?: PeriodCode): string;
  /** `5 of 20` in rounded numbers, `20`, or the state of the figure; a provisional figure says so. */
  published(indicator: string, place: string, breakdown?: string, period?: PeriodCode): string;
  /** What follows from the published figures, rounded to hundredths: `1.67`, or the state of the figure. */
  derived(indicator: string, place: string, breakdown?: string, period?: PeriodCode): string;
}

export type { WorldOptions };

export interface World {
  readonly db: Database;
  /** Empties the database and fills it with what the table says (see world-table.ts). */
  fill(table: string, options?: WorldOptions): Promise<void>;
  /** The figures that a release of this table would hold. */
  figures(table: string, options?: WorldOptions): Promise<WorldFigures>;
  close(): Promise<void>;
}

function inWords(count: TrueCount): string {
  switch (count.family) {
    case "persons":
      return String(count.persons);
    case "distinct":
      return String(count.distinct);
    case "score":
      return String(count.value);
    case "time":
      return `${count.missedMinutes} of ${count.lessonMinutes} minutes`;
    case "share":
      return `${count.having} of ${count.over ?? count.among}`;
  }
}

function publishedInWords({ status, numerator, denominator }: ProtectedFigure): string {
  if (numerator === null) return status;
  const numbers = denominator === null ? String(numerator) : `${numerator} of ${denominator}`;
  return status === "PROVISIONAL" ? `${numbers} (provisional)` : numbers;
}

function lookUp<T extends TrueFigure | ProtectedFigure | Observation>(figures: readonly T[], schoolYear: SchoolYear) {
  return (indicator: string, place: string, breakdown = "", period: PeriodCode = schoolYear): T => {
    const found = figures.find(
      (one) =>
        one.indicator === indicator && one.place === place && one.breakdown === breakdown && one.period === period,
    );
    if (found === undefined) throw new Error(`the release holds no ${indicator} of ${place} ${breakdown}`);
    return found;
  };
}

/** An empty world, in a database of its own unless another is given. `close` closes the database. */
export async function openWorld(given?: Database): Promise<World> {
  const db = given ?? (await freshDatabase());
  const fill = async (table: string, options: WorldOptions = {}): Promise<void> => {
    const records = recordsOfWorld(table, options);
    await db.as("monitor_load").begin(async (sql) => {
      await emptyTables(sql);
      await insertRecords(sql, records);
    });
  };
  return {
    db,
    fill,
    async figures(table, options = {}) {
      await fill(table, options);
      const schoolYear = options.schoolYear ?? "2025-2026";
      const date = options.date ?? `${schoolYear.slice(5)}-07-31`;
      const { figures, ...context } = await db.as("monitor_release").begin((sql) => countRelease(sql, date));
      const counted = lookUp(figures, schoolYear);
      const rounded = maskAndRound(figures);
      const published = lookUp(rounded, schoolYear);
      const derived = lookUp(derive({ figures: rounded, ...context }), schoolYear);
      return {
        counted(...cell) {
          const { count } = counted(...cell);
          return typeof count === "string" ? count : inWords(count);
        },
        published: (...cell) => publishedInWords(published(...cell)),
        derived(...cell) {
          const { value, status } = derived(...cell);
          return value === null ? status : String(Math.round(value * 100) / 100);
        },
      };
    },
    close: () => db.close(),
  };
}
