import { indicatorByCode } from "@monitor/schema/indicators";
import type { Database } from "../../database/connect.ts";
import { type KnownRelease, requireRelease } from "../known-release.ts";
import { compareInputs, type InputChange } from "./compare-inputs.ts";
import { type FigureChange, makePairs } from "./pairs.ts";

/** How many figures of an indicator and level changed in one way. */
export interface CountedChange {
  readonly indicator: string;
  readonly level: string;
  readonly change: FigureChange;
  readonly figures: number;
}

/** A figure that both releases publish, in the unit of its indicator. */
export interface NumberChange {
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  readonly breakdown: string;
  readonly before: number;
  readonly after: number;
}

/** A figure by name, without any number. */
export type MaskedFigure = Omit<NumberChange, "before" | "after">;

export interface ReleaseDiff {
  readonly before: Omit<KnownRelease, "inputs">;
  readonly after: Omit<KnownRelease, "inputs">;
  readonly deliveries: readonly InputChange[];
  readonly figures: readonly CountedChange[];
  /** The largest changes of each indicator. */
  readonly largest: readonly NumberChange[];
  /** Figures that the second release hides and the first did not. */
  readonly masked: readonly MaskedFigure[];
}

const LARGEST_PER_INDICATOR = 3;

const catalogue = [...indicatorByCode.keys()];
const header = ({ inputs: _, ...rest }: KnownRelease) => rest;

/**
 * What changed from one release to another, and by which deliveries. Numbers only where both publish one and no release
 * hides the figure. Throws a `Refusal` when a release does not exist.
 */
export async function diffReleases(db: Pick<Database, "as">, before: number, after: number): Promise<ReleaseDiff> {
  return db.as("monitor_release").begin("isolation level repeatable read", async (sql) => {
    const [old, now] = [await requireRelease(sql, before), await requireRelease(sql, after)];
    await makePairs(sql, before, after);
    const figures = await sql<CountedChange[]>`
      select indicator, level, change, count(*)::int as figures from pair group by indicator, level, change
      order by array_position(${catalogue}::text[], indicator), level, change`;
    const largest = await sql<NumberChange[]>`
      select indicator, place, period, breakdown, before, after from (
        select pair.*, row_number() over (
          partition by indicator order by abs(after - before) desc, place, period, breakdown) as rank
        from pair where change = 'changed' and not exists (
          select from release.observation hidden
          where hidden.release = any (array(select number from release.release)) and hidden.place = pair.place
            and hidden.indicator = pair.indicator and hidden.period = pair.period
            and hidden.breakdown = pair.breakdown and hidden.status = 'SUPPRESSED')
      ) ranked where rank <= ${LARGEST_PER_INDICATOR}
      order by array_position(${catalogue}::text[], indicator), rank`;
    const masked = await sql<MaskedFigure[]>`
      select indicator, place, period, breakdown from pair where change = 'masked'
      order by array_position(${catalogue}::text[], indicator), place, period, breakdown`;
    return {
      ...{ before: header(old), after: header(now), deliveries: compareInputs(old.inputs, now.inputs) },
      ...{ figures: [...figures], largest: [...largest], masked: [...masked] },
    };
  });
}
