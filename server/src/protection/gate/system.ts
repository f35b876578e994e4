import type { AtomTable } from "./atom.ts";
import { type Lists, listIn, listsOf, turned } from "./compressed.ts";
import { type Shares, sharesOf } from "./shares.ts";
import { type Entry, type Sums, sumsFrom } from "./sums.ts";
import { addWholes } from "./wholes.ts";

/** How many values a hidden count must be able to take. */
export const FEWEST_VALUES = 4;
/** How far a hidden number of hours must be able to move: about one pupil's school year (decision 0010). */
export const FEWEST_HOURS = 1000;

/**
 * All that the figures of one system say about each other: each figure is a sum of atoms, of which the release tells
 * bounds. Sums and atoms go by their number; plain arrays, so that a thread can be given it.
 */
export interface System {
  readonly name: string;
  readonly schoolYear: string;
  /** Persons come whole; hours do not. */
  readonly whole: boolean;
  /** How far apart the least and the largest possible value of a secret must lie. */
  readonly spread: number;
  /** Of each atom: the exact amount, and what it cannot exceed. */
  readonly amount: Float64Array;
  readonly most: Float64Array;
  readonly shares: Shares;
  readonly sumsOf: Lists;
  readonly atomsOf: Lists;
  readonly sums: Sums;
}

/** Of youths who are enrolled nowhere nobody knows how many there are, but not more than any figure they are in counts. */
function boundUnknown({ most, shares, sumsOf, sums }: System): void {
  for (let atom = 0; atom < most.length; atom++) {
    if (Number.isFinite(most[atom]!)) continue;
    const bound = listIn(sumsOf, atom).reduce(
      (least, sum) => Math.min(least, sums.all[sum]!),
      Number.POSITIVE_INFINITY,
    );
    most[atom] = bound;
    for (let share = shares.at[atom]!; share < shares.at[atom + 1]!; share++) {
      shares.most[share] = Math.max(shares.amount[share]!, Math.min(shares.most[share]!, bound));
    }
  }
}

/**
 * The equations of one system. Throws when the atoms do not add up to a figure: then they are not what was counted, and
 * nothing that follows from them would be a proof.
 *
 * @param entries its figures with a count
 */
export function systemOf({ name, schoolYear, unit, atoms }: AtomTable, entries: readonly Entry[]): System {
  const sumAt = new Map(entries.map(({ at }, sum) => [at, sum]));
  // a figure without a count (not delivered, not applicable) is not in the release, and tells nothing of its atoms
  const own = atoms.map(({ figures }) => figures.flatMap((at) => sumAt.get(at) ?? []));
  const wholes = addWholes(own, entries);
  const sumsOf = listsOf(own);
  const found = new Float64Array(entries.length + wholes.length);
  const mostOf = new Float64Array(entries.length + wholes.length);
  for (const [atom, { amount, most }] of atoms.entries()) {
    for (const sum of own[atom]!) {
      found[sum]! += amount;
      mostOf[sum]! += most;
    }
  }
  const system: System = {
    name,
    schoolYear,
    whole: unit === "persons",
    spread: unit === "persons" ? FEWEST_VALUES - 1 : FEWEST_HOURS,
    amount: Float64Array.from(atoms, ({ amount }) => amount),
    most: Float64Array.from(atoms, ({ most }) => most),
    shares: sharesOf(atoms),
    sumsOf,
    atomsOf: turned(sumsOf, entries.length + wholes.length),
    sums: sumsFrom(entries, wholes, found, mostOf),
  };
  boundUnknown(system);
  return system;
}

/** Hides a published figure: afterwards it is taken to tell that it is at least 1, although a 0 may be hidden too. */
export function hide({ whole, sums }: System, sum: number): void {
  sums.published[sum] = 0;
  sums.least[sum] = whole ? Math.min(1, sums.total[sum]!) : 0;
  sums.most[sum] = sums.all[sum]!;
}
