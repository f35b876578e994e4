import { listIn } from "./compressed.ts";
import { hideFor } from "./conceal.ts";
import type { Prover } from "./prove.ts";
import { EPSILON } from "./slack.ts";
import { agrees, type Witness } from "./witness.ts";

/** A system with more atoms than this is large: looking further in it costs more than a figure is worth. */
const LARGE = 3_000;
/** In a large system, how many proofs are repeated at most, for each secret, to show figures again: the most valuable first. */
const REPEATED = 1;

/** What a sum told while it was published. */
export interface Told {
  readonly least: number;
  readonly most: number;
}

/** Adds a secret to each of some sums that a witness of it moves: these proofs need the sum hidden, or room in it. */
function addLeaning(provers: readonly Prover[], secret: number, leaning: ReadonlyMap<number, Set<number>>): void {
  for (const { system, kept } of provers) {
    for (const { atoms, by } of kept.get(secret) ?? []) {
      const shift = new Map<number, number>();
      for (const [place, atom] of atoms.entries()) {
        for (const sum of listIn(system.sumsOf, atom)) {
          if (leaning.has(sum)) shift.set(sum, (shift.get(sum) ?? 0) + by[place]!);
        }
      }
      for (const [sum, moved] of shift) if (Math.abs(moved) > EPSILON) leaning.get(sum)!.add(secret);
    }
  }
}

function showFor(provers: readonly Prover[], sum: number, { least, most }: Told): void {
  const { sums } = provers[0]!.system;
  sums.published[sum] = 1;
  sums.least[sum] = least;
  sums.most[sum] = most;
  for (const { slack } of provers) {
    slack.reset();
    slack.refresh(sum);
  }
}

/** Takes the witnesses of a secret away that no longer agree with what is published; what puts them back. */
function dropBroken(provers: readonly Prover[], secret: number): () => void {
  const before = provers.map(({ kept }): readonly Witness[] | undefined => kept.get(secret));
  for (const [place, { kept, slack }] of provers.entries()) {
    const own = before[place];
    if (own !== undefined)
      kept.set(
        secret,
        own.filter((witness) => agrees(slack, witness)),
      );
  }
  return () => {
    for (const [place, { kept }] of provers.entries())
      if (before[place] !== undefined) kept.set(secret, [...before[place]]);
  };
}

/**
 * Shows again what need not be hidden: one figure at a time, from the most valuable, each only if no secret opens. What is hidden
 * first often turns out to be needless once the rest is hidden.
 *
 * @param protects the secrets for the sake of which each was hidden: most likely to open again, so looked at first
 * @param told what each hidden figure told when it was published
 * @param isOpen whether anybody can narrow a secret down
 * @returns the figures that are shown again
 */
export async function prune(
  provers: readonly Prover[],
  told: ReadonlyMap<number, Told>,
  protects: ReadonlyMap<number, ReadonlySet<number>>,
  isOpen: (secret: number, byProgram: boolean) => Promise<boolean>,
): Promise<readonly number[]> {
  const { sums, amount } = provers[0]!.system;
  const leaning = new Map([...told.keys()].map((sum) => [sum, new Set<number>()]));
  const secrets = new Set(provers.flatMap(({ kept }) => [...kept.keys()]));
  for (const secret of secrets) addLeaning(provers, secret, leaning);
  let left = amount.length > LARGE ? REPEATED * secrets.size : Number.POSITIVE_INFINITY;
  const shown: number[] = [];
  for (const sum of [...told.keys()].sort((a, b) => sums.cost[b]! - sums.cost[a]! || a - b)) {
    if (left <= 0) break;
    showFor(provers, sum, told.get(sum)!);
    const first = (secret: number) => (protects.get(sum)?.has(secret) === true ? 0 : 1);
    const leans = [...leaning.get(sum)!].sort((a, b) => first(a) - first(b) || a - b);
    const undo: (() => void)[] = [];
    let opened = false;
    for (const secret of leans) {
      left--;
      undo.push(dropBroken(provers, secret));
      opened = await isOpen(secret, amount.length <= LARGE);
      if (opened) break;
    }
    if (opened) {
      hideFor(provers, sum);
      for (const back of undo) back();
    } else {
      shown.push(sum);
      for (const secret of leans) addLeaning(provers, secret, leaning);
    }
  }
  return shown;
}
