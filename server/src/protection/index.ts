/**
 * Disclosure control: what of the exact counts may be published. Pure: the vocabulary and the catalogue in, no I/O.
 * Masks (too few pupils, small counts) and rounding; values and intervals follow from the result, in `release/`.
 */
export { isCovered, LEAST_COVERAGE } from "./coverage.ts";
export { leadersOf } from "./follow.ts";
export type { Atom, AtomTable, Share } from "./gate/atom.ts";
export { closeSystem } from "./gate/gate.ts";
export type { GateReport } from "./gate/gate-report.ts";
export type { GateMemory, Remembered } from "./gate/memory.ts";
export type { GatePart } from "./gate/pass.ts";
export type { Because, Reason } from "./gate/reason.ts";
export type { System } from "./gate/system.ts";
export { HOURS_STEP } from "./lesson-time.ts";
export { FEWEST_PUPILS, LARGEST_MASKED } from "./mask.ts";
export { maskAndRound } from "./mask-and-round.ts";
export { isProtected, type Protection, protect } from "./protect.ts";
export type { ProtectedFigure, ProtectedTable } from "./protected-table.ts";
export { ROUNDING, roundCount } from "./round.ts";
export {
  type Cell,
  figureKey,
  type Gap,
  type PersonsCount,
  type ShareCount,
  type TrueCount,
  type TrueFigure,
} from "./true-figure.ts";
