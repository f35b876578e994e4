import type { Cell, ProtectedFigure } from "../../protection/index.ts";

/** Why a figure is hidden: by itself (too small, everybody, too few hours), or because of another. */
export type Because = "small" | "all" | "hours" | "complementary" | "follows" | "hidden-before";

/** Why one figure of the table is hidden, by its place in it. */
export interface Reason {
  readonly figure: number;
  readonly because: Because;
  /** Places of the figures that it protects; left out where the gate does not tell. */
  readonly protects?: readonly number[] | undefined;
}

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
