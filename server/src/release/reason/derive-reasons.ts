import {
  figureKey,
  type GatePart,
  maskAndRound,
  type ProtectedFigure,
  type TrueFigure,
} from "../../protection/index.ts";
import type { Because, Reason } from "./reason.ts";

export interface Hidden {
  readonly exact: readonly TrueFigure[];
  /** The same figures as published. */
  readonly figures: readonly ProtectedFigure[];
  readonly gate: readonly GatePart[];
  readonly hiddenBefore: ReadonlySet<string>;
}

/** Why each suppressed figure is hidden, as far as follows from what the gate did. Whom it protects does not. */
export function deriveReasons({ exact, figures, gate, hiddenBefore }: Hidden): readonly Reason[] {
  const complementary = new Set(gate.flatMap((part) => part.complementary));
  const alone = maskAndRound(exact);
  const becauseOf = (figure: number): Because => {
    if (alone[figure]!.status === "SUPPRESSED") return "small";
    if (complementary.has(figure)) return "complementary";
    return hiddenBefore.has(figureKey(figures[figure]!)) ? "hidden-before" : "follows";
  };
  return figures.flatMap(({ status }, figure) =>
    status === "SUPPRESSED" ? [{ figure, because: becauseOf(figure) }] : [],
  );
}
