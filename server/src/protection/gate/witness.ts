import type { Range } from "./attacker.ts";
import type { Sum, System } from "./system.ts";

/** Another table that agrees with everything published: the atoms in which it differs, and by how much. */
export type Moves = ReadonlyMap<number, number>;

/** How many steps of compensation are tried, and how many atoms at each. */
const DEEPEST = 3;
const WIDEST = 16;
const EPSILON = 1e-6;

/** How far a sum lies outside what is published of it, after the moves; 0 when it agrees. */
function excess(sum: Sum, moved: number): number {
  const value = sum.amount + moved;
  if (value > sum.most + EPSILON) return value - sum.most;
  return value < sum.least - EPSILON ? value - sum.least : 0;
}

/** A search for a witness: the moves so far, and what they do to each sum. */
function search({ atoms, sums, sumsOf, step }: System, target: Sum, rangeOf: (atom: number) => Range) {
  const moves = new Map<number, number>();
  const shifts = new Map<number, number>();
  const inTarget = new Set(target.atoms);

  const hasRoom = (atom: number, by: number): boolean => {
    const value = atoms[atom]!.amount + (moves.get(atom) ?? 0) + by;
    const { low, high } = rangeOf(atom);
    return value >= low - EPSILON && value <= high + EPSILON;
  };
  const move = (atom: number, by: number): void => {
    moves.set(atom, (moves.get(atom) ?? 0) + by);
    for (const place of sumsOf[atom]!) shifts.set(place, (shifts.get(place) ?? 0) + by);
  };
  const broken = (): number | undefined => {
    for (const [place, moved] of shifts) {
      if (sums[place] !== target && excess(sums[place]!, moved) !== 0) return place;
    }
    return undefined;
  };
  const harmOf = (atom: number, by: number): number =>
    sumsOf[atom]!.filter((place) => excess(sums[place]!, (shifts.get(place) ?? 0) + by) !== 0).length;

  /** Moves atoms outside the target until no sum is broken, or undoes what it tried. */
  const mend = (depth: number): boolean => {
    const place = broken();
    if (place === undefined) return true;
    if (depth === 0) return false;
    const over = excess(sums[place]!, shifts.get(place)!);
    const by = -Math.sign(over) * Math.ceil(Math.abs(over) / step - EPSILON) * step;
    const candidates = sums[place]!.atoms.filter((atom) => !inTarget.has(atom) && hasRoom(atom, by))
      .map((atom) => ({ atom, harm: harmOf(atom, by) }))
      .sort((a, b) => a.harm - b.harm)
      .slice(0, WIDEST);
    for (const { atom } of candidates) {
      move(atom, by);
      if (mend(depth - 1)) return true;
      move(atom, -by);
    }
    return false;
  };
  return { moves, hasRoom, move, mend };
}

/**
 * Looks for another table that agrees with everything published and in which one sum is `change` more: a witness that
 * the sum cannot be known. Moves an atom of the sum, and mends what that breaks by moving others the opposite way.
 * Not finding one proves nothing; then the program decides.
 *
 * @param rangeOf what the attacker knows of each atom beforehand
 */
export function findWitness(
  system: System,
  target: Sum,
  change: number,
  rangeOf: (atom: number) => Range,
): Moves | null {
  if (excess(target, change) !== 0) return null;
  const { moves, hasRoom, move, mend } = search(system, target, rangeOf);
  for (const atom of target.atoms.filter((one) => hasRoom(one, change)).slice(0, WIDEST)) {
    move(atom, change);
    if (mend(DEEPEST)) return new Map([...moves].filter(([, by]) => by !== 0));
    move(atom, -change);
  }
  return null;
}
