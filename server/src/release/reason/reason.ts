import type { Because, Cell, ProtectedFigure, Reason } from "../../protection/index.ts";

/** Indicator, place, period and breakdown. */
export type FigureName = readonly [indicator: string, place: string, period: string, breakdown: string];

/** A reason as it is kept with a release. */
export interface KeptReason extends Cell {
  readonly because: Because;
  readonly protects: readonly FigureName[] | null;
}

// Which of these it is says what is hidden ("everybody"), so it is kept nowhere: a hidden figure without a reason is one.
const BY_ITSELF: ReadonlySet<Because> = new Set(["small", "all", "hours"]);

const nameOf = ({ indicator, place, period, breakdown }: Cell): FigureName => [indicator, place, period, breakdown];

/** What is kept of the reasons: those of figures that are hidden because of others. */
export function keptReasons(figures: readonly ProtectedFigure[], reasons: readonly Reason[]): readonly KeptReason[] {
  return reasons
    .filter(({ because }) => !BY_ITSELF.has(because))
    .map(({ figure, because, protects }) => {
      const { place, indicator, period, breakdown } = figures[figure]!;
      const names = protects?.map((one) => nameOf(figures[one]!)) ?? null;
      return { place, indicator, period, breakdown, because, protects: names };
    });
}
