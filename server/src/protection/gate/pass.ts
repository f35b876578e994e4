import pMap from "p-map";
import { leadersOf } from "../follow.ts";
import type { ProtectedFigure } from "../protected-table.ts";
import { type Cell, figureKey, type TrueFigure } from "../true-figure.ts";
import type { AtomTable } from "./atom.ts";
import { closeSystem } from "./gate.ts";
import type { GateReport } from "./gate-report.ts";
import { type GateMemory, remembering } from "./memory.ts";
import { ownReason, type Reason } from "./reason.ts";
import type { System } from "./system.ts";
import { systemsOf } from "./tables.ts";

/** What the gate did in one system. */
export interface GatePart extends GateReport {
  /** Code of the indicator, or the name that several share. */
  readonly indicator: string;
  readonly schoolYear: string;
  /** Proven before, with the same content: not proven again. */
  readonly remembered: boolean;
}

export interface Passed {
  /** Places in the table of the figures that must be hidden as well. */
  readonly hidden: ReadonlySet<number>;
  readonly parts: readonly GatePart[];
  /** Why each hidden figure is hidden, in the order of the table. */
  readonly reasons: readonly Reason[];
}

export interface PassOptions {
  readonly onProgress?: ((part: number) => void) | undefined;
  /** What earlier builds proved; a build that is broken off goes on where it was. */
  readonly memory?: GateMemory | undefined;
  /** Has `closeSystem` done elsewhere, so that threads may do it. Only `release/` may say so (`test/architecture.test.ts`). */
  readonly close?: ((system: System) => Promise<GateReport>) | undefined;
  /** How many systems may be in memory, and be closed, at a time. */
  readonly atOnce?: number | undefined;
  /** The figure of the same cell in the latest release of another reference date, which everybody may have kept. */
  readonly before?: ((cell: Cell) => ProtectedFigure | undefined) | undefined;
  /** The figure of the same cell in the latest release of the same reference date, of which this one is a revision. */
  readonly standing?: ((cell: Cell) => ProtectedFigure | undefined) | undefined;
}

/** Figures that give away another that has no number, and so may have none either. */
function followers(
  exact: readonly TrueFigure[],
  shown: readonly ProtectedFigure[],
  hidden: ReadonlySet<number>,
): Reason[] {
  const places = new Map(exact.map((figure, at) => [figureKey(figure), at]));
  const gone = new Set(hidden);
  const isGone = (at: number) => shown[at]!.numerator === null || gone.has(at);
  const reasons: Reason[] = [];
  for (let found = -1; found !== reasons.length; ) {
    found = reasons.length;
    for (const [at, figure] of exact.entries()) {
      if (isGone(at)) continue;
      const leaders = leadersOf(figure).flatMap((cell) => places.get(figureKey(cell)) ?? []);
      const protects = leaders.filter(isGone);
      if (protects.length === 0) continue;
      gone.add(at);
      reasons.push({ figure: at, because: "follows", protects });
    }
  }
  return reasons;
}

/**
 * Puts a whole table through the release gate, one system after another.
 *
 * @param shown the table after masks and rounding, figure by figure as in `exact`
 */
export async function passGate(
  exact: readonly TrueFigure[],
  shown: readonly ProtectedFigure[],
  tables: readonly AtomTable[],
  { onProgress = () => {}, memory, before, standing, ...closing }: PassOptions = {},
): Promise<Passed> {
  const reasons = exact.flatMap((figure, at) => ownReason(figure, shown[at]!, at) ?? []);
  const close = remembering(memory, closing.close ?? closeSystem);
  let closed = 0;
  const closePart = async (system: System): Promise<GatePart> => {
    const { remembered, report } = await close(system);
    onProgress(++closed / tables.length);
    return { indicator: system.name, schoolYear: system.schoolYear, remembered, ...report };
  };
  const systems = systemsOf(exact, shown, tables, (at) => {
    const [older, own] = [before?.(exact[at]!), standing?.(exact[at]!)];
    // what a revision shows no longer, everybody may have kept as well
    const kept = shown[at]!.numerator === null ? [older, own] : [older];
    return kept.filter((one) => one !== undefined);
  });
  const parts = await pMap(systems, closePart, { concurrency: closing.atOnce ?? 1 });
  for (const { complementary, protects, withheld } of parts) {
    for (const [place, figure] of complementary.entries()) {
      reasons.push(
        withheld ? { figure, because: "withheld" } : { figure, because: "complementary", protects: protects[place]! },
      );
    }
  }
  const hidden = new Set(parts.flatMap(({ complementary }) => complementary));
  for (const reason of followers(exact, shown, hidden)) {
    hidden.add(reason.figure);
    reasons.push(reason);
  }
  return { hidden, parts, reasons: reasons.sort((a, b) => a.figure - b.figure) };
}
