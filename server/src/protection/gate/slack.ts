import type { System } from "./system.ts";

/** Amounts that differ by less are the same: hours are no whole numbers. */
export const EPSILON = 1e-4;

/**
 * A table that differs from the true one in some atoms, and how much room that leaves each sum within what is published.
 * Moving and undoing cost as many steps as the atom has sums.
 */
export interface Slack {
  /** How much each sum may still become more, and less; below 0 where the table does not agree with what is published. */
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** Sums that do not agree. */
  readonly broken: Set<number>;
  /** How much each atom moved. */
  readonly moves: Map<number, number>;
  /** Of each atom, how many published zeros it is in: it cannot move while there are any. */
  readonly frozen: Uint16Array;
  move(atom: number, by: number): void;
  /** Back to the true table. */
  reset(): void;
  /** After a sum was hidden or shown. */
  refresh(sum: number): void;
}

/**
 * @param past whether what a release of another date told counts too
 * @param masksTell whether a mask tells that it hides no 0
 */
export function slackOf({ sums, sumsOf, atomsOf, amount }: System, past: boolean, masksTell = true): Slack {
  const { total, least, most, leastBefore, mostBefore } = sums;
  const above = new Float64Array(total.length);
  const below = new Float64Array(total.length);
  const zero = new Uint8Array(total.length);
  const frozen = new Uint16Array(amount.length);
  const broken = new Set<number>();
  const moves = new Map<number, number>();

  const refresh = (sum: number): void => {
    above[sum] = (past ? Math.min(most[sum]!, mostBefore[sum]!) : most[sum]!) - total[sum]!;
    const told = masksTell || sums.published[sum] === 1 || least[sum]! > 1 ? least[sum]! : 0;
    below[sum] = total[sum]! - (past ? Math.max(told, leastBefore[sum]!) : told);
    const isZero = total[sum] === 0 && above[sum] === 0 ? 1 : 0;
    const by = isZero - zero[sum]!;
    zero[sum] = isZero;
    if (by === 0) return;
    for (let place = atomsOf.at[sum]!; place < atomsOf.at[sum + 1]!; place++) frozen[atomsOf.of[place]!]! += by;
  };
  const move = (atom: number, by: number): void => {
    const moved = (moves.get(atom) ?? 0) + by;
    if (Math.abs(moved) < EPSILON) moves.delete(atom);
    else moves.set(atom, moved);
    for (let place = sumsOf.at[atom]!; place < sumsOf.at[atom + 1]!; place++) {
      const sum = sumsOf.of[place]!;
      above[sum]! -= by;
      below[sum]! += by;
      if (above[sum]! < -EPSILON || below[sum]! < -EPSILON) broken.add(sum);
      else broken.delete(sum);
    }
  };
  for (let sum = 0; sum < total.length; sum++) refresh(sum);
  return {
    above,
    below,
    broken,
    moves,
    frozen,
    move,
    reset() {
      for (const [atom, by] of [...moves]) move(atom, -by);
      broken.clear();
    },
    refresh,
  };
}
