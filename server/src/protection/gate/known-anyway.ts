import { type Attacker, roomAbove, roomBelow } from "./attacker.ts";
import { listIn } from "./compressed.ts";
import { solve } from "./solver.ts";
import type { System } from "./system.ts";

/** Where nothing is known of how large an atom can be, so much more than it is tells enough. */
const FAR = 10_000;

/**
 * How far apart the least and the largest value of a secret lie for an attacker who has no release at all: only what he
 * delivered himself, and of how many pupils each figure is. Rather too far than not far enough: persons may come in parts,
 * and whatever shares a figure with the secret moves as suits him.
 *
 * @returns infinitely far where it was not found
 */
export async function spreadAnyway(system: System, secret: number, attacker: Attacker): Promise<number> {
  const { sums, sumsOf, atomsOf } = system;
  const atoms = [...listIn(atomsOf, secret)];
  const own = new Set(atoms);
  const rows = [...new Set(atoms.flatMap((atom) => [...listIn(sumsOf, atom)]))];
  const rowOf = new Map(rows.map((sum, row) => [sum, row]));
  const others = (sum: number, room: typeof roomAbove) =>
    listIn(atomsOf, sum).reduce((far, atom) => far + (own.has(atom) ? 0 : room(system, atom, attacker)), 0);
  // a whole that is known, such as all who started, is no figure, and stays what it is
  const [leastOf, mostOf] = [
    (sum: number) => (sums.figure[sum] === -1 ? sums.least[sum]! : 0),
    (sum: number) => (sums.figure[sum] === -1 ? sums.most[sum]! : sums.all[sum]!),
  ];
  const model = {
    lower: atoms.map((atom) => -Math.min(roomBelow(system, atom, attacker), FAR)),
    upper: atoms.map((atom) => Math.min(roomAbove(system, atom, attacker), FAR)),
    rowLower: rows.map((sum) => leastOf(sum) - sums.total[sum]! - Math.min(others(sum, roomAbove), FAR)),
    rowUpper: rows.map((sum) => mostOf(sum) - sums.total[sum]! + Math.min(others(sum, roomBelow), FAR)),
    columns: atoms.map((atom) => [...listIn(sumsOf, atom)].map((sum) => ({ row: rowOf.get(sum)!, sign: 1 as const }))),
    wholes: 0,
  };
  let spread = 0;
  for (const sign of [1, -1]) {
    const moved = await solve({ ...model, cost: atoms.map(() => -sign) }, 0);
    if (moved === null) return Number.POSITIVE_INFINITY;
    const far = Math.abs(moved.reduce((sum, by) => sum + by, 0));
    spread += system.whole ? Math.floor(far + 1e-6) : far;
  }
  return spread;
}
