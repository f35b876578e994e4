import type { Atom, Share } from "../../protection/index.ts";

interface GrowingShare {
  readonly owners: readonly string[];
  amount: number;
  most: number;
}

interface Growing {
  readonly figures: readonly number[];
  /** Mostly one; thousands where only regions have the figures. */
  readonly shares: GrowingShare[];
  /** Of more than a few, by owners: looking through thousands for each profile of a country would take minutes. */
  byOwners: Map<string, GrowingShare> | undefined;
  /** Another list with the same hash. */
  next: Growing | undefined;
}

/** Adds up shares into atoms: those of exactly the same figures are one atom. */
export interface AtomSums {
  /** @param figures places in the exact table, ascending */
  readonly add: (figures: readonly number[], owners: readonly string[], amount: number, most: number) => void;
  readonly atoms: () => Atom[];
}

const FACTOR = 31;
const OTHER_FACTOR = 0x9e3779b1;
const UPPER = 2 ** 21;
const LOWER_BITS = 11;

/** The same lists have the same hash; others seldom: `same` decides. */
function hashOf(figures: readonly number[]): number {
  let one = figures.length;
  let other = figures.length;
  for (const figure of figures) {
    one = (Math.imul(one, FACTOR) + figure) | 0;
    other = Math.imul(other ^ figure, OTHER_FACTOR);
  }
  return (one >>> 0) * UPPER + (other >>> LOWER_BITS);
}

const same = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((figure, at) => figure === other[at]);

const sameText = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((owner, at) => owner === other[at]);

const FEW = 8;

const keyOf = (owners: readonly string[]): string => owners.join(" ");

/** Shares in the order of their owners, whose names are joined once and not for each comparison. */
function inOrder(shares: readonly Share[]): readonly Share[] {
  if (shares.length < 2) return shares;
  const named = shares.map((share) => ({ name: share.owners.join(), share }));
  return named.sort((one, other) => (one.name < other.name ? -1 : 1)).map(({ share }) => share);
}

/** The share of some owners; empty when they had none. */
function shareOf(growing: Growing, owners: readonly string[]): GrowingShare {
  const { shares } = growing;
  if (shares.length > FEW) growing.byOwners ??= new Map(shares.map((share) => [keyOf(share.owners), share]));
  const found =
    growing.byOwners === undefined
      ? shares.find((one) => one.owners === owners || sameText(one.owners, owners))
      : growing.byOwners.get(keyOf(owners));
  if (found !== undefined) return found;
  const share = { owners, amount: 0, most: 0 };
  shares.push(share);
  growing.byOwners?.set(keyOf(owners), share);
  return share;
}

export function atomSums(): AtomSums {
  const found = new Map<number, Growing>();
  const growingOf = (figures: readonly number[]): Growing => {
    const hash = hashOf(figures);
    const first = found.get(hash);
    for (let one = first; one !== undefined; one = one.next) if (same(one.figures, figures)) return one;
    const growing: Growing = { figures, shares: [], byOwners: undefined, next: first };
    found.set(hash, growing);
    return growing;
  };
  return {
    add(figures, owners, amount, most) {
      const share = shareOf(growingOf(figures), owners);
      share.amount += amount;
      share.most += most;
    },
    atoms() {
      const all: Atom[] = [];
      for (const first of found.values()) {
        for (let one: Growing | undefined = first; one !== undefined; one = one.next) {
          const shares = inOrder(one.shares);
          const amount = shares.reduce((sum, share) => sum + share.amount, 0);
          const most = shares.reduce((sum, share) => sum + share.most, 0);
          all.push({ figures: one.figures, amount, most, shares });
        }
      }
      return all.sort((one, other) => byFigures(one.figures, other.figures));
    },
  };
}

function byFigures(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < one.length && at < other.length; at++) {
    if (one[at] !== other[at]) return one[at]! - other[at]!;
  }
  return one.length - other.length;
}
