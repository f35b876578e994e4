import { indicatorByCode } from "@monitor/schema/indicators";
import type { ProtectedFigure } from "../protected-table.ts";
import type { TrueCount, TrueFigure } from "../true-figure.ts";
import { type AtomTable, cellKey, inFixedOrder } from "./atom.ts";
import { closeGate, type GateReport } from "./gate.ts";
import { type GateMemory, NO_MEMORY, questionKey } from "./memory.ts";
import { type Entry, systemOf } from "./system.ts";

/** What the gate did in one indicator and school year. */
export interface GatePart extends GateReport {
  readonly indicator: string;
  readonly period: string;
  readonly ms: number;
}

export interface Passed {
  /** Places in the table of the figures that must be hidden as well. */
  readonly hidden: ReadonlySet<number>;
  readonly parts: readonly GatePart[];
}

/** Figures that follow from another: the providers of a cell are hidden where its pupils with care are. */
const FOLLOWS: Readonly<Record<string, string>> = { providers: "care-share" };

function followers(exact: readonly TrueFigure[], hidden: ReadonlySet<number>): number[] {
  const key = (indicator: string, figure: TrueFigure) => `${indicator} ${figure.period} ${cellKey(figure)}`;
  const gone = new Set([...hidden].map((at) => key(exact[at]!.indicator, exact[at]!)));
  return exact.flatMap((figure, at) => {
    const leader = FOLLOWS[figure.indicator];
    return leader !== undefined && gone.has(key(leader, figure)) ? [at] : [];
  });
}

/** A figure of nobody: no source delivered about those whom it is about, so there is nothing to give away. */
const isEmpty = (count: TrueCount): boolean =>
  count.family === "time" ? count.pupils === 0 : count.family === "persons" ? count.persons === 0 : count.among === 0;

/** Figures that add up and are in no table of atoms would go around the gate. */
function requireAll(exact: readonly TrueFigure[], tables: readonly AtomTable[]): void {
  const known = new Set(tables.map(({ indicator, period }) => `${indicator} ${period}`));
  for (const { indicator, period, count } of exact) {
    if (typeof count === "string" || count.family === "providers" || isEmpty(count)) continue;
    if (known.has(`${indicator} ${period}`)) continue;
    throw new Error(`no atoms of ${indicator} in ${period}: its figures cannot pass the gate`);
  }
}

/** Closes the gate, or remembers how it was closed on the very same question. Figures are named by their place in `entries`. */
async function closeOrRemember(
  table: AtomTable,
  entries: readonly Entry[],
  sensitive: boolean,
  memory: GateMemory,
): Promise<GateReport> {
  const key = questionKey([table, sensitive, entries.map(({ exact, shown }) => [exact, shown])]);
  const known = (await memory.find(key)) as GateReport | null;
  if (known !== null) return known;
  const places = entries.map((entry, at) => ({ ...entry, at }));
  const report = await closeGate(systemOf(table, places, sensitive));
  await memory.keep(key, report);
  return report;
}

/**
 * Puts a whole table through the release gate, one indicator and school year after another.
 *
 * @param shown the table after masks and rounding, figure by figure as in `exact`
 * @throws GateClosed when something stays open; nothing may be published then
 */
export async function passGate(
  exact: readonly TrueFigure[],
  shown: readonly ProtectedFigure[],
  tables: readonly AtomTable[],
  onProgress: (part: number) => void = () => {},
  memory: GateMemory = NO_MEMORY,
): Promise<Passed> {
  requireAll(exact, tables);
  const hidden = new Set<number>();
  const parts: GatePart[] = [];
  for (const [done, table] of tables.entries()) {
    const { indicator, period } = table;
    const { sensitive } = indicatorByCode.get(indicator)!;
    const entries = exact.flatMap((figure, at): Entry[] => {
      const own = figure.indicator === indicator && figure.period === period;
      return own ? [{ at, exact: figure, shown: shown[at]! }] : [];
    });
    const started = performance.now();
    const report = await closeOrRemember(inFixedOrder(table), entries, sensitive, memory);
    const complementary = report.complementary.map((place) => entries[place]!.at);
    for (const at of complementary) hidden.add(at);
    parts.push({ indicator, period, ms: Math.round(performance.now() - started), ...report, complementary });
    onProgress((done + 1) / tables.length);
  }
  for (const at of followers(exact, hidden)) hidden.add(at);
  return { hidden, parts };
}
