import type { ProtectedFigure } from "../protected-table.ts";
import { publishCount } from "../publish-count.ts";
import type { TrueCount, TrueFigure } from "../true-figure.ts";
import { type Atom, type AtomTable, cellKey } from "./atom.ts";
import { boundsOf } from "./known.ts";

/** How many values a hidden count must be able to take. */
export const FEWEST_VALUES = 4;
/** How far a hidden number of hours must be able to move: about one pupil's school year (decision 0010). */
export const FEWEST_HOURS = 1000;

/** One figure as an equation: the sum of some atoms, of which the release tells bounds. */
export interface Sum {
  readonly cell: string;
  /** Place of the figure in the table. */
  readonly figure: number;
  /** Places of its atoms in the system. */
  readonly atoms: readonly number[];
  readonly amount: number;
  least: number;
  most: number;
  /** Published: may be hidden to protect others. */
  published: boolean;
  /** Must be hidden by itself: nobody may work it out. */
  readonly secret: boolean;
}

/** All that the figures of one indicator and school year say about each other. */
export interface System {
  readonly indicator: string;
  readonly period: string;
  /** The smallest step in which an amount moves: a pupil, or a quarter of what hours must be able to move. */
  readonly step: number;
  /** How far apart the least and the largest possible value of a secret must lie. */
  readonly spread: number;
  readonly whole: boolean;
  readonly atoms: readonly Atom[];
  readonly sums: readonly Sum[];
  /** For each atom, the sums that it is in. */
  readonly sumsOf: readonly (readonly number[])[];
}

/** A figure of the table: as counted, as it would be shown, and where it stands. */
export interface Entry {
  readonly at: number;
  readonly exact: TrueFigure;
  readonly shown: ProtectedFigure;
}

/** What a figure counts, in the unit of its atoms. */
function amountOf(count: TrueCount): number {
  switch (count.family) {
    case "persons":
      return count.persons;
    case "time":
      return count.missedMinutes / 60;
    case "providers":
      return count.providers;
    default:
      return count.having;
  }
}

const mostOf = (atoms: readonly Atom[], own: readonly number[]): number =>
  own.reduce((sum, atom) => sum + atoms[atom]!.most, 0);

function sumOf({ at, exact, shown }: Entry, atoms: readonly Atom[], own: readonly number[], sensitive: boolean): Sum {
  if (typeof exact.count === "string") throw new TypeError("a figure without a count is no sum");
  const amount = amountOf(exact.count);
  const found = own.reduce((sum, atom) => sum + atoms[atom]!.amount, 0);
  if (Math.abs(found - amount) > 1e-3)
    throw new Error(`atoms of ${exact.indicator} do not add up in ${cellKey(exact)}`);
  return {
    cell: cellKey(exact),
    figure: at,
    atoms: own,
    amount,
    ...boundsOf(exact.count.family, shown, mostOf(atoms, own)),
    published: shown.numerator !== null,
    secret: typeof publishCount(exact.count, sensitive) === "string",
  };
}

/**
 * The equations of one indicator and school year. Throws when the atoms do not add up to a figure: then they are not
 * what was counted, and nothing that follows from them would be a proof.
 */
export function systemOf(table: AtomTable, entries: readonly Entry[], sensitive: boolean): System {
  const { indicator, period, atoms } = table;
  const atomsIn = new Map<string, number[]>();
  for (const [place, { cells }] of atoms.entries()) {
    for (const cell of cells) {
      const own = atomsIn.get(cell);
      if (own === undefined) atomsIn.set(cell, [place]);
      else own.push(place);
    }
  }
  const counted = entries.filter(({ exact }) => typeof exact.count !== "string");
  const sums = counted.map((entry) => sumOf(entry, atoms, atomsIn.get(cellKey(entry.exact)) ?? [], sensitive));
  const sumsOf: number[][] = atoms.map(() => []);
  for (const [place, sum] of sums.entries()) for (const atom of sum.atoms) sumsOf[atom]!.push(place);
  const whole = table.unit === "pupils";
  const spread = whole ? FEWEST_VALUES - 1 : FEWEST_HOURS;
  return { indicator, period, step: whole ? 1 : FEWEST_HOURS / 4, spread, whole, atoms, sums, sumsOf };
}

/** Hides a published figure: afterwards it is taken to tell that it is at least 1, although a 0 may be hidden too. */
export function hide({ whole, atoms }: System, sum: Sum): void {
  sum.published = false;
  sum.least = whole ? Math.min(1, sum.amount) : 0;
  sum.most = mostOf(atoms, sum.atoms);
}
