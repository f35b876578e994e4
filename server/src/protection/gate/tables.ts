import { indicatorByCode, isTakenAsKnown } from "@monitor/schema/indicators";
import { schoolYearOfPeriod } from "@monitor/schema/vocabulary";
import type { ProtectedFigure } from "../protected-table.ts";
import type { TrueFigure } from "../true-figure.ts";
import type { AtomTable } from "./atom.ts";
import type { Entry } from "./sums.ts";
import { type System, systemOf } from "./system.ts";

/**
 * Whether a figure is a sum of atoms that is not taken as known. Distinct providers are no sum: those of two schools may
 * be the same ones.
 */
function addsUp({ count, indicator }: TrueFigure): boolean {
  if (typeof count === "string" || count.family === "distinct" || count.family === "score") return false;
  const measure = indicatorByCode.get(indicator)?.measure;
  return measure === undefined || !isTakenAsKnown(measure);
}

const nameOf = ({ indicator, period }: TrueFigure): string =>
  `${indicatorByCode.get(indicator)?.gate ?? indicator} ${schoolYearOfPeriod(period)}`;

/** The figures of each system that add up; one that is in no table of atoms would go around the gate. */
function entriesByTable(
  exact: readonly TrueFigure[],
  shown: readonly ProtectedFigure[],
  before: (at: number) => readonly ProtectedFigure[],
): ReadonlyMap<string, readonly Entry[]> {
  const entries = exact.flatMap((figure, at): Entry[] =>
    addsUp(figure) ? [{ at, exact: figure, shown: shown[at]!, before: before(at) }] : [],
  );
  return Map.groupBy(entries, ({ exact: figure }) => nameOf(figure));
}

/**
 * The systems of a whole release, one after another: only one needs to be in memory.
 *
 * @throws when a figure that adds up is in no table of atoms, in two, or not the sum of its atoms
 */
export function* systemsOf(
  exact: readonly TrueFigure[],
  shown: readonly ProtectedFigure[],
  tables: readonly AtomTable[],
  before: (at: number) => readonly ProtectedFigure[],
): Generator<System> {
  const entries = entriesByTable(exact, shown, before);
  const known = new Set(tables.map(({ name, schoolYear }) => `${name} ${schoolYear}`));
  if (known.size < tables.length) throw new Error("two tables of atoms have the same name: a figure is in one system");
  const missing = [...entries.keys()].find((name) => !known.has(name));
  if (missing !== undefined) throw new Error(`no atoms of ${missing}: its figures cannot pass the gate`);
  for (const table of tables) yield systemOf(table, entries.get(`${table.name} ${table.schoolYear}`) ?? []);
}
