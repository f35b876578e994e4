import { listIn, sizeOf } from "./compressed.ts";
import type { System } from "./system.ts";

/**
 * Some atoms around a sum. A program over a region lets only these move. That takes tables away from those an attacker must
 * reckon with, so it makes him stronger: what is open to him in a region is open to him in the whole system. The
 * opposite does not hold, except in a region that is everything that hangs together with the sum.
 */
export interface Region {
  readonly atoms: readonly number[];
  /** Whether it is everything that hangs together with the sum. */
  readonly whole: boolean;
}

/**
 * The atoms of a sum and, the smallest sums first, those that share a sum with them, at most so many.
 *
 * @param moves which atoms may move at all
 */
export function regionAround(
  { sumsOf, atomsOf }: System,
  target: number,
  largest: number,
  moves: (atom: number) => boolean,
): Region {
  const atoms = new Set<number>();
  const sums = new Set<number>([target]);
  let cut = false;
  const take = (sum: number): void => {
    const own = listIn(atomsOf, sum);
    // of a sum that is too large, atoms from all over it, always the same ones
    const stride = Math.max(1, Math.floor(own.length / largest));
    for (let place = 0; place < own.length; place += stride) {
      const atom = own[place]!;
      if (atoms.has(atom) || !moves(atom)) continue;
      if (atoms.size === largest) {
        cut = true;
        return;
      }
      atoms.add(atom);
    }
    cut ||= stride > 1;
  };
  let layer: readonly number[] = [target];
  while (layer.length > 0 && !cut) {
    const before = new Set(atoms);
    for (const sum of layer) if (!cut) take(sum);
    const next = new Set<number>();
    for (const atom of atoms) {
      if (before.has(atom)) continue;
      for (const sum of listIn(sumsOf, atom)) if (!sums.has(sum)) next.add(sum);
    }
    for (const sum of next) sums.add(sum);
    layer = [...next].sort((a, b) => sizeOf(atomsOf, a) - sizeOf(atomsOf, b) || a - b);
  }
  return { atoms: [...atoms], whole: !cut };
}
