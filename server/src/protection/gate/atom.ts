/** Part of an atom, by who knows it exactly because he delivered it: the schools, the municipality of residence. */
export interface Share {
  readonly owners: readonly string[];
  readonly amount: number;
  readonly most: number;
}

/**
 * Persons (or hours) who count in exactly the same figures: the smallest parts of which all figures of a system are sums.
 * Areas need not nest, and parts may overlap: an atom simply names every figure that it is in.
 */
export interface Atom {
  /** Places in the table of figures (`exact`, see `protect`) of the figures that it is in. */
  readonly figures: readonly number[];
  /** The exact amount. Never leaves the server. */
  readonly amount: number;
  /** What anybody may know that it cannot exceed: the persons (or lesson hours) who could be in it. */
  readonly most: number;
  readonly shares: readonly Share[];
}

/**
 * The atoms of one system: one indicator, or several that sum to one another (`Indicator.gate`), over one school year
 * with all its periods and breakdowns. A figure is in one system at most.
 */
export interface AtomTable {
  /** Code of the indicator, or the name of the gate that several share. */
  readonly name: string;
  readonly schoolYear: string;
  /** Persons come whole; hours do not. */
  readonly unit: "persons" | "hours";
  readonly atoms: readonly Atom[];
}
