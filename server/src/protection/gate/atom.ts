/** Part of an atom, by who knows it exactly because he delivered it: the school, the municipality of residence. */
export interface Share {
  readonly owners: readonly string[];
  readonly amount: number;
  readonly most: number;
}

/**
 * Pupils (or their hours) who count in exactly the same cells of one indicator and school year: the smallest parts of
 * which all its figures are sums. Areas need not nest: an atom simply names every cell that it is in.
 */
export interface Atom {
  /** Keys of cells, see `cellKey`. */
  readonly cells: readonly string[];
  /** The exact amount. Never leaves the server. */
  readonly amount: number;
  /** What anybody may know that it cannot exceed: the pupils (or lesson hours) of the atom. */
  readonly most: number;
  readonly shares: readonly Share[];
}

/** The atoms of one indicator and school year. */
export interface AtomTable {
  readonly indicator: string;
  readonly period: string;
  /** Pupils come whole; hours do not. */
  readonly unit: "pupils" | "hours";
  readonly atoms: readonly Atom[];
}

export const cellKey = ({ place, breakdown }: { readonly place: string; readonly breakdown: string }): string =>
  breakdown === "" ? place : `${place} ${breakdown}`;

/** A share with the cells that it is in. */
export interface CellShare extends Share {
  readonly cells: readonly string[];
}

/** Brings the shares of the same cells together. */
export function atomsOf(shares: readonly CellShare[]): Atom[] {
  const byCells = new Map<string, CellShare[]>();
  for (const share of shares) {
    const key = share.cells.join("\t");
    byCells.set(key, [...(byCells.get(key) ?? []), share]);
  }
  return [...byCells.values()].map((own) => ({
    cells: own[0]!.cells,
    amount: own.reduce((sum, { amount }) => sum + amount, 0),
    most: own.reduce((sum, { most }) => sum + most, 0),
    shares: own.map(({ owners, amount, most }) => ({ owners, amount, most })),
  }));
}

/**
 * The same atoms in one fixed order. Which figure is hidden can hang on the order in which atoms are tried, and the
 * database hands rows over as it likes: without this, equal deliveries could give releases that differ.
 */
export function inFixedOrder(table: AtomTable): AtomTable {
  const ordered = table.atoms.map((atom) => {
    const cells = atom.cells.toSorted();
    const shares = atom.shares.toSorted((one, other) => (String(one.owners) < String(other.owners) ? -1 : 1));
    return { ...atom, cells, shares };
  });
  const keyOf = (atom: Atom) => atom.cells.join("\t");
  return { ...table, atoms: ordered.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)) };
}
