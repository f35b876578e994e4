import type { ObservationStatus } from "@monitor/schema/vocabulary";
import type { Cell } from "./true-figure.ts";

/** One cell as it may be published: a state, and numbers only in a state that has them. */
export interface ProtectedFigure extends Cell {
  readonly status: ObservationStatus;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

declare const protection: unique symbol;

/** A table that went through `protect`, which alone can make one. Publishing accepts nothing else. */
export interface ProtectedTable {
  readonly figures: readonly ProtectedFigure[];
  readonly [protection]: true;
}
