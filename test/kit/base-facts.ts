import { FACTS, type Fact, INDICATORS, type Indicator } from "@monitor/schema/indicators";
import { PERIOD_KINDS, type PeriodCode, type PeriodKind } from "@monitor/schema/vocabulary";
import { readCountedRows } from "../../server/src/release/base/index.ts";
import { type CountedRows, countedPeriods } from "../../server/src/release/count/index.ts";
import { openWorld, type World, type WorldOptions } from "./world.ts";

/** The base establishes what indicators ask of a period. Here they ask of halves and months as well, whichever they are. */
const OF_ALL_PERIODS = INDICATORS.map(
  (one): Indicator => ({ ...one, periods: Object.keys(PERIOD_KINDS) as PeriodKind[] }),
);

/** What the base makes of a small world. */
export interface Base {
  /** The rows that a release of this table would count, if it held all indicators of all periods. */
  rows(table: string, options?: WorldOptions): Promise<CountedRows>;
  /** Facts of the only person of a world in a period, in the order of the list of facts. */
  facts(table: string, options?: WorldOptions, period?: PeriodCode): Promise<readonly Fact[]>;
  close(): Promise<void>;
}

export const factsOfRow = (facts: ReadonlySet<string>, period: PeriodCode): readonly Fact[] =>
  (Object.keys(FACTS) as Fact[]).filter((fact) => facts.has(`${fact} ${period}`));

export async function openBase(): Promise<Base> {
  const world: World = await openWorld();
  const rows: Base["rows"] = async (table, options = {}) => {
    await world.fill(table, options);
    const schoolYear = options.schoolYear ?? "2025-2026";
    const date = options.date ?? `${schoolYear.slice(5)}-07-31`;
    return world.db
      .as("monitor_release")
      .begin((sql) => readCountedRows(sql, countedPeriods([schoolYear], date), undefined, OF_ALL_PERIODS));
  };
  return {
    rows,
    async facts(table, options = {}, period = options.schoolYear ?? "2025-2026") {
      const { persons, several } = await rows(table, options);
      if (persons.length + several.length !== 1) throw new Error("the world is not about one person");
      const sets = [
        ...persons.map((row) => row.facts),
        ...several.flatMap(({ enrolments }) => enrolments.map((one) => one.facts)),
      ];
      return [...new Set(sets.flatMap((facts) => factsOfRow(facts, period)))];
    },
    close: () => world.close(),
  };
}
