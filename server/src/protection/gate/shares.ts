import type { Atom } from "./atom.ts";

/** Who knows what of each atom: its shares, each with the owners who delivered it. */
export interface Shares {
  readonly owners: readonly string[];
  /** The shares of atom `i` are numbered from `at[i]` up to `at[i + 1]`. */
  readonly at: Int32Array;
  readonly amount: Float64Array;
  readonly most: Float64Array;
  /** The owners of share `j` are `owner` from `ownerAt[j]` up to `ownerAt[j + 1]`. */
  readonly ownerAt: Int32Array;
  readonly owner: Int32Array;
}

export function sharesOf(atoms: readonly Atom[]): Shares {
  const shares = atoms.flatMap((atom) => atom.shares);
  const names = [...new Set(shares.flatMap(({ owners }) => owners))].sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const at = new Int32Array(atoms.length + 1);
  for (const [atom, { shares: own }] of atoms.entries()) at[atom + 1] = at[atom]! + own.length;
  const ownerAt = new Int32Array(shares.length + 1);
  for (const [share, { owners }] of shares.entries()) ownerAt[share + 1] = ownerAt[share]! + owners.length;
  return {
    owners: names,
    at,
    amount: Float64Array.from(shares, ({ amount }) => amount),
    most: Float64Array.from(shares, ({ most }) => most),
    ownerAt,
    owner: Int32Array.from(shares.flatMap(({ owners }) => owners.map((owner) => numbers.get(owner)!))),
  };
}
