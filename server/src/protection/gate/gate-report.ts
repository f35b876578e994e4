import type { Component } from "./component.ts";

/** What the gate did, without any number that it hides. */
export interface GateReport {
  readonly figures: number;
  /** Figures that must be hidden by themselves. */
  readonly secrets: number;
  /** Figures hidden to protect others, by their place in the table. */
  readonly complementary: readonly number[];
  /** Of each of these, in the same order, the figures for which it was hidden. */
  readonly protects: readonly (readonly number[])[];
  /** Figures that were hidden on the way and could be shown again. */
  readonly pruned: number;
  /** Secrets that an older release tells, so that nothing in this one can keep them from who reads both. */
  readonly toldBefore: number;
  /** Secrets of which an insider who knows all others learns by the mask itself that it hides no 0. */
  readonly toldByMask: number;
  /** Secrets that somebody narrows down without any release, by what he delivered and of how many pupils each figure is. */
  readonly knownAnyway: number;
  /** A secret stayed open whatever was hidden, so that nothing of the system may be shown. */
  readonly withheld: boolean;
  /** Pairs of a secret and an attacker that were looked at. */
  readonly attacks: number;
  readonly byWitness: number;
  readonly byProgram: number;
  /** Components with a secret, and the one that took longest. */
  readonly components: number;
  readonly hardest: Component;
  /** Time that closing it took. */
  readonly ms: number;
}
