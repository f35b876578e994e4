import type { AtomTable } from "./gate/atom.ts";
import { type GatePart, type PassOptions, passGate } from "./gate/pass.ts";
import type { Reason } from "./gate/reason.ts";
import { keepStanding } from "./keep-standing.ts";
import { maskAndRound, without } from "./mask-and-round.ts";
import type { ProtectedTable } from "./protected-table.ts";
import { figureKey, type TrueFigure } from "./true-figure.ts";

const made = new WeakSet<object>();

/** What may be published, and what the gate did for it. */
export interface Protection {
  readonly table: ProtectedTable;
  readonly gate: readonly GatePart[];
  /** Why each figure without a number has none. Never part of what is published. */
  readonly reasons: readonly Reason[];
}

export interface ProtectOptions extends PassOptions {
  /** Figures that a release of the same reference date hid: they stay hidden (rule 7). */
  readonly hiddenBefore?: ReadonlySet<string>;
}

/**
 * The only way from exact counts to figures that may be published: masks and rounds each cell (rules 1 to 5), keeps in a
 * revision what it showed before as far as that still holds (rules 7 and 8), and then hides further figures until nobody
 * can work out a masked one from the others (rule 6, the gate). There is no way
 * around the gate: without the atoms of an indicator that adds up, its figures cannot be published.
 *
 * @param atoms of each indicator and school year, counted from the same rows
 */
export async function protect(
  exact: readonly TrueFigure[],
  atoms: readonly AtomTable[],
  { hiddenBefore, ...options }: ProtectOptions = {},
): Promise<Protection> {
  const shown = maskAndRound(exact).map((rounded, at) => {
    const figure = keepStanding(exact[at]!, rounded, options.standing?.(rounded));
    return figure.numerator !== null && hiddenBefore?.has(figureKey(figure)) ? without(figure, "SUPPRESSED") : figure;
  });
  const { hidden, parts, reasons } = await passGate(exact, shown, atoms, options);
  const figures = shown.map((figure, at) => (hidden.has(at) ? without(exact[at]!, "SUPPRESSED") : figure));
  const table = Object.freeze({ figures: Object.freeze(figures) });
  made.add(table);
  return { table: table as unknown as ProtectedTable, gate: parts, reasons };
}

/** Whether `protect` made this very table. Types end where the program starts; publishing asks this too. */
export const isProtected = (table: object): table is ProtectedTable => made.has(table);
