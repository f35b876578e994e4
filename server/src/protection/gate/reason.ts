import type { ProtectedFigure } from "../protected-table.ts";
import { publishCount } from "../publish-count.ts";
import { isSensitive } from "../sensitive.ts";
import type { TrueCount, TrueFigure } from "../true-figure.ts";

/**
 * Why a figure is hidden:
 * - `small`: too few pupils, or a count of few who have it or who have it not;
 * - `all`: everybody has it, of something sensitive;
 * - `hours`: little lesson time, or that of few pupils;
 * - `complementary`: another figure, in `protects`, could be worked out with it;
 * - `withheld`: of its system not all could be protected, whatever was hidden;
 * - `follows`: another figure that is hidden would be given away by it;
 * - `hidden-before`: an earlier release of the same reference date hid it.
 */
export type Because = "small" | "all" | "hours" | "complementary" | "withheld" | "follows" | "hidden-before";

/** Why one figure is hidden. It never says the number, and is never part of what is published. */
export interface Reason {
  /** Place in the table of figures. */
  readonly figure: number;
  readonly because: Because;
  /** Places of the figures for the sake of which it is hidden. */
  readonly protects?: readonly number[];
}

function becauseOf(count: TrueCount): Because {
  if (count.family === "time") return "hours";
  const behind = count.family === "distinct" ? count.behind : count;
  return behind.family === "share" && behind.having === behind.among && behind.among > 0 ? "all" : "small";
}

/** Why rules 1, 2 and 7 hide a figure; undefined for one that they show, and for one that was never counted or covered. */
export function ownReason(exact: TrueFigure, shown: ProtectedFigure, figure: number): Reason | undefined {
  if (shown.numerator !== null || typeof exact.count === "string" || shown.status === "NOT_DELIVERED") return undefined;
  const masked = typeof publishCount(exact.count, isSensitive(exact)) === "string";
  if (!masked) return { figure, because: "hidden-before" };
  const few = publishCount(exact.count, false);
  return { figure, because: few === "TOO_FEW" ? "small" : becauseOf(exact.count) };
}
