import type { Atom } from "./atom.ts";

/** Somebody who reads the release: an outsider, or one or two who know exactly what they delivered themselves. */
export type Attacker = readonly string[];

export const OUTSIDER: Attacker = [];

/** Between which amounts an atom lies for an attacker, before he looks at the release. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What an attacker delivered he knows; the rest of the atom is anything between nobody and everybody of it. */
export function rangeOf({ shares, most }: Atom, attacker: Attacker): Range {
  if (attacker.length === 0) return { low: 0, high: most };
  let low = 0;
  let high = 0;
  for (const share of shares) {
    const known = share.owners.some((owner) => attacker.includes(owner));
    low += known ? share.amount : 0;
    high += known ? share.amount : share.most;
  }
  return { low, high };
}
